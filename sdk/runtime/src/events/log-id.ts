/** Id of an entry of a log: milliseconds, then a number within them. */
export interface LogId {
  readonly ms: number;
  readonly seq: number;
}

/** Reads `1764500000000-3`. */
export function parseLogId(text: string): LogId {
  const [ms, seq] = text.split('-').map(Number);
  if (ms === undefined || seq === undefined || Number.isNaN(ms + seq)) {
    throw new Error(`${text} is not the id of a log entry.`);
  }
  return { ms, seq };
}

/** Orders ids of log entries, oldest first. */
export function compareLogIds(left: string, right: string): number {
  const [a, b] = [parseLogId(left), parseLogId(right)];
  return a.ms - b.ms || a.seq - b.seq;
}
