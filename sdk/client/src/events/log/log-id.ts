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

/** The first id after this one. */
export function nextLogId(text: string): string {
  const { ms, seq } = parseLogId(text);
  // Far beyond what any log holds, numbers are no longer exact.
  return seq < Number.MAX_SAFE_INTEGER ? `${ms}-${seq + 1}` : `${ms + 1}-0`;
}

/** The one of two ids that comes later. */
export function laterLogId(left: string, right: string): string {
  return compareLogIds(left, right) < 0 ? right : left;
}

/** The one of two ids that comes first. */
export function earlierLogId(left: string, right: string): string {
  return compareLogIds(left, right) < 0 ? left : right;
}
