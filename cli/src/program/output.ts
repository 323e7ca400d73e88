import { createColors } from 'picocolors';
import { printable } from './printable.ts';

/** Colours as functions; they leave the text alone where colour is not wanted. */
export type Colors = ReturnType<typeof createColors>;

/** Where a command writes. Data goes to stdout, everything else to stderr. */
export interface Output {
  /** Whether `--json` was given. */
  readonly json: boolean;
  /** Colours for stdout. */
  readonly colors: Colors;
  /** Whether stdout is a terminal. */
  readonly terminal: boolean;
  /** Whether somebody watches stderr, so that hints and progress make sense. */
  readonly interactive: boolean;
  /** The answer of a command: the value as one JSON document, or the text. */
  result(value: unknown, text: () => string): void;
  /** One entry of a stream: the value as one line of JSON, or the text. */
  record(value: unknown, text: () => string): void;
  /** The answer of a command that somebody else wrote: these bytes; on a terminal, made harmless for it. */
  foreign(content: Uint8Array): void;
  /** A remark for people, on stderr. */
  note(text: string): void;
}

/** What output needs of a stream. */
export interface Sink {
  write(text: string | Uint8Array): unknown;
  readonly isTTY?: boolean;
}

/** Settings of {@link createOutput}. */
export interface OutputOptions {
  readonly stdout: Sink;
  readonly stderr: Sink;
  readonly json: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Creates the output of one run. */
export function createOutput({ stdout, stderr, json, env }: OutputOptions): Output {
  const colors = createColors(!json && wantsColor(stdout, env));
  const terminal = stdout.isTTY === true;
  const writeLine = (text: string): void => {
    stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  };
  return {
    json,
    colors,
    terminal,
    interactive: stderr.isTTY === true,
    result: (value, text) => writeLine(json ? toJson(value, 2) : text()),
    record: (value, text) => writeLine(json ? toJson(value) : text()),
    foreign: (content) => {
      if (terminal) writeLine(printable(Buffer.from(content).toString('utf8')));
      else stdout.write(content);
    },
    note: (text) => void stderr.write(`${text}\n`),
  };
}

/** JSON leaves these control characters as they are, and some terminals obey them. */
function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(value, null, indent).replace(
    /[\u007F-\u009F]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function wantsColor(stdout: Sink, env: OutputOptions['env']): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}
