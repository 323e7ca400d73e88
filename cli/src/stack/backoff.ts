const firstDelay = 200;
const longestDelay = 30_000;

/** Milliseconds to wait before the nth restart in a row (from 1): doubling, at most half a minute. */
export function restartDelay(attempt: number): number {
  return Math.min(firstDelay * 2 ** (attempt - 1), longestDelay);
}
