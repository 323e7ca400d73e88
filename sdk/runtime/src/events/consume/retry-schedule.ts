/** Seconds to wait after the first failure of an event, after the second, and so on; then it is given up. */
export const retryDelays: readonly number[] = [0, 1, 5, 30, 120, 600];

/** How far delays differ, so that what failed together is not tried together again. */
const jitter = 0.2;

/**
 * Seconds until an event is tried again that has failed `attempts` times; undefined when it has been tried often enough.
 * `random` is a number from 0 up to 1.
 */
export function delayAfter(
  attempts: number,
  random: number,
  delays: readonly number[] = retryDelays,
): number | undefined {
  const delay = delays[attempts - 1];
  return delay === undefined ? undefined : delay * (1 + jitter * (2 * random - 1));
}
