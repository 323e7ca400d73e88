import { setTimeout as delay } from 'node:timers/promises';
import { logFile, readLastLines, readText, sizeOf } from './log-file.ts';
import { type LogLine, parseLogLine } from './log-record.ts';

const pollMs = 200;

/** The last lines of several logs, and up to where each log was read. */
export interface LastLogLines {
  readonly entries: readonly LogLine[];
  readonly positions: ReadonlyMap<string, number>;
}

/** Reads the last lines of several logs, in the order of time. */
export function lastLogLines(
  directory: string,
  services: readonly string[],
  count: number,
): LastLogLines {
  const positions = new Map<string, number>();
  const all = services.map((service) => {
    const file = logFile(directory, service);
    positions.set(service, sizeOf(file));
    return readLastLines(file, count).map((text) => parseLogLine(service, text));
  });
  return { entries: count === 0 ? [] : mergeLogs(all).slice(-count), positions };
}

/** Merges logs by time. A line without a time, as of a stack trace, stays behind the one before it. */
function mergeLogs(logs: readonly (readonly LogLine[])[]): LogLine[] {
  const dated = logs.flatMap((lines) => {
    let latest = 0;
    return lines.map((line) => {
      latest = Math.max(latest, line.time ?? latest);
      return { line, at: latest };
    });
  });
  return dated.sort((a, b) => a.at - b.at).map(({ line }) => line);
}

/** Gives the lines that are appended from now on, until the signal ends. */
export async function followLogs(
  directory: string,
  positions: ReadonlyMap<string, number>,
  show: (line: LogLine) => void,
  signal: AbortSignal,
): Promise<void> {
  const readers = [...positions].map(([service, position]) =>
    createReader(service, logFile(directory, service), position),
  );
  for (;;) {
    for (const line of mergeLogs(readers.map((read) => read()))) show(line);
    await delay(pollMs, undefined, { signal });
  }
}

/** Reads what was appended to one log since the last call, complete lines only. */
function createReader(service: string, file: string, start: number): () => LogLine[] {
  let position = start;
  return () => {
    const size = sizeOf(file);
    // A log that is shorter than before was rotated.
    if (size < position) position = 0;
    const text = readText(file, position, size);
    const end = text.lastIndexOf('\n') + 1;
    const complete = text.slice(0, end);
    position += Buffer.byteLength(complete);
    return complete
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => parseLogLine(service, line));
  };
}
