/** Attempts after which a delivery is given up. */
export const maxAttempts = 8;

/** Seconds between the attempts of a delivery: half an hour in all. */
const retryDelays = [5, 15, 45, 120, 240, 480, 900];

const [firstWait, longestWait] = [1, 60];
const jitter = 0.2;

/** Varies a delay by a fifth in both directions, so that what failed together does not come back together. */
function vary(seconds: number, random: number): number {
  return Math.round(seconds * 1_000 * (1 + (random * 2 - 1) * jitter));
}

/**
 * Milliseconds until a delivery is tried again after so many attempts; undefined when it is given up. `random` is a
 * number from 0 to 1.
 */
export function retryDelay(attempts: number, random: number): number | undefined {
  const seconds = attempts < maxAttempts ? retryDelays[attempts - 1] : undefined;
  return seconds === undefined ? undefined : vary(seconds, random);
}

/** Milliseconds until somebody who was away is tried again, having been away so many times before. */
export function waitDelay(waits: number, random: number): number {
  return vary(Math.min(firstWait * 2 ** Math.min(waits, 16), longestWait), random);
}
