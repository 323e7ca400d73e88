import {
  closeSync,
  existsSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';

const maxBytes = 10 * 1024 * 1024;
const tailBytes = 256 * 1024;

/** The file that holds the log of a service. */
export function logFile(directory: string, service: string): string {
  return join(directory, `${service}.log`);
}

/** Puts a log that has grown too large aside as `<name>.log.1`, over the one before. */
export function rotateLog(path: string, limit = maxBytes): void {
  if (sizeOf(path) > limit) renameSync(path, `${path}.1`);
}

/** The size of a file in bytes; 0 when there is none. */
export function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** The last lines of a file that were written after the position `from`. */
export function readLastLines(path: string, count: number, from = 0): string[] {
  const size = sizeOf(path);
  const start = Math.max(from, size - tailBytes);
  const lines = readText(path, start, size).split('\n');
  // The first line may be the rest of a longer one.
  if (start > from) lines.shift();
  return lines.filter((line) => line.trim() !== '').slice(-count);
}

/** The text between two positions of a file. */
export function readText(path: string, start: number, end: number): string {
  if (end <= start) return '';
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(end - start);
    const length = readSync(file, buffer, 0, buffer.length, start);
    return buffer.toString('utf8', 0, length);
  } finally {
    closeSync(file);
  }
}

/** The services that have a log in this folder. */
export function listLogs(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .filter((file) => file.endsWith('.log'))
    .map((file) => file.slice(0, -'.log'.length))
    .sort();
}
