/** Says how many calls may be repeated, so that repeating does not become the load that keeps a target down. */
export interface RetryBudget {
  /** A call is made for the first time. */
  readonly earn: () => void;
  /** Whether one may be repeated now; it is counted as repeated. */
  readonly spend: () => boolean;
}

/** Repetitions per first call that a target gets at most, in the long run (the value of Envoy's retry budget). */
const retryShare = 0.2;
/** What is there at first, so that a single call has its repetitions; more is never saved up. */
const most = 3;

/** Creates the budget of one target: 3 repetitions, and one more for every five calls. */
export function createRetryBudget(): RetryBudget {
  let left = most;
  return {
    earn: () => {
      left = Math.min(most, left + retryShare);
    },
    spend: () => {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}
