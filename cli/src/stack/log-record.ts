import type { Colors } from '../program/output.ts';

/** A line of a service's log: a record of pino, or whatever else the process printed. */
export interface LogLine {
  readonly service: string;
  /** Milliseconds since 1970; absent in lines that are no records. */
  readonly time?: number;
  /** The fields of the record; absent in other lines. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Reads one line of a log. */
export function parseLogLine(service: string, text: string): LogLine {
  const fields = text.startsWith('{') ? parseObject(text) : undefined;
  const time = toMilliseconds(fields?.['time']);
  return {
    service,
    text,
    ...(fields && { fields }),
    ...(time !== undefined && { time }),
  };
}

/** Shows a line to people: `10:00:00.000 schedule info  request completed  status=200 ms=4`. */
export function formatLogLine(line: LogLine, colors: Colors): string {
  const service = colors.cyan(line.service.padEnd(12));
  if (!line.fields) return `${' '.repeat(12)} ${service}       ${line.text}`;
  const { level, time: _time, msg, err, error, ...rest } = line.fields;
  const name = levelName(level);
  const facts = Object.entries(rest)
    .filter(([key]) => !hidden.has(key))
    .map(([key, value]) => `${colors.dim(`${key}=`)}${formatValue(value)}`);
  const parts = [
    `${colors.dim(formatTime(line.time))} ${service} ${levelColor(name, colors)(name.padEnd(5))}`,
    typeof msg === 'string' ? msg : '',
    ...facts,
  ].filter((part) => part !== '');
  return [parts.join(' '), ...stackOf(err ?? error).map((row) => colors.dim(`    ${row}`))].join(
    '\n',
  );
}

// The column says which service it is, and all run on this machine.
const hidden = new Set(['pid', 'hostname', 'service', 'name', 'v']);

const levels: Readonly<Record<number, string>> = {
  10: 'trace',
  20: 'debug',
  30: 'info',
  40: 'warn',
  50: 'error',
  60: 'fatal',
};

function levelName(level: unknown): string {
  if (typeof level === 'number') return levels[level] ?? String(level);
  return typeof level === 'string' ? level : 'info';
}

function levelColor(name: string, colors: Colors): (text: string) => string {
  if (name === 'error' || name === 'fatal') return colors.red;
  return name === 'warn' ? colors.yellow : colors.green;
}

function formatTime(time: number | undefined): string {
  return time === undefined ? ' '.repeat(12) : new Date(time).toISOString().slice(11, 23);
}

function formatValue(value: unknown): string {
  if (typeof value === 'string') return /[\s=]/.test(value) ? JSON.stringify(value) : value;
  return JSON.stringify(value) ?? '';
}

/** The stack of a logged error, or what else is known about it. */
function stackOf(error: unknown): string[] {
  if (typeof error === 'string') return [error];
  if (typeof error !== 'object' || error === null) return [];
  const { stack, message } = error as { readonly stack?: unknown; readonly message?: unknown };
  if (typeof stack === 'string') return stack.split('\n').map((row) => row.trim());
  return typeof message === 'string' ? [message] : [JSON.stringify(error)];
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const record: unknown = JSON.parse(text);
    return typeof record === 'object' && record !== null ? { ...record } : undefined;
  } catch {
    return undefined;
  }
}

function toMilliseconds(time: unknown): number | undefined {
  if (typeof time === 'number') return time;
  const parsed = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return Number.isNaN(parsed) ? undefined : parsed;
}
