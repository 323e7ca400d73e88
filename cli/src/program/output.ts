import { createColors } from 'picocolors';

/** Colours as functions; they leave the text alone where colour is not wanted. */
export type Colors = ReturnType<typeof createColors>;

/** Where a command writes. Data goes to stdout, everything else to stderr. */
export interface Output {
  /** Whether `--json` was given. */
  readonly json: boolean;
  /** Colours for stdout. */
  readonly colors: Colors;
  /** Whether somebody watches stderr, so that hints and progress make sense. */
  readonly interactive: boolean;
  /** The answer of a command: the value as one JSON document, or the text. */
  result(value: unknown, text: () => string): void;
  /** One entry of a stream: the value as one line of JSON, or the text. */
  record(value: unknown, text: () => string): void;
  /** A remark for people, on stderr. */
  note(text: string): void;
}

/** What output needs of a stream. */
export interface Sink {
  write(text: string): unknown;
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
  const writeLine = (text: string): void => {
    stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  };
  return {
    json,
    colors,
    interactive: stderr.isTTY === true,
    result: (value, text) => writeLine(json ? JSON.stringify(value, null, 2) : text()),
    record: (value, text) => writeLine(json ? JSON.stringify(value) : text()),
    note: (text) => void stderr.write(`${text}\n`),
  };
}

function wantsColor(stdout: Sink, env: OutputOptions['env']): boolean {
  if (env['NO_COLOR']) return false;
  if (env['FORCE_COLOR']) return env['FORCE_COLOR'] !== '0';
  return stdout.isTTY === true && env['TERM'] !== 'dumb';
}
