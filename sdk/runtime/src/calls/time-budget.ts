/** Header that tells a service how many milliseconds its caller waits for it. */
export const deadlineHeader = 'x-fitsync-deadline-ms';

/** What a call may take at most. */
export const ownLimitMs = 5_000;

/** What a caller keeps of its own time, so that it can still answer when the call has failed. */
export const reserveMs = 500;

/** The milliseconds that a call may take for a caller with this deadline; 0 when it is too late. */
export function timeBudget(deadline: number | undefined, now: number): number {
  if (deadline === undefined) return ownLimitMs;
  return Math.max(0, Math.min(ownLimitMs, deadline - now - reserveMs));
}
