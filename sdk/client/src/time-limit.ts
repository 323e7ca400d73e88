import { AbortedError, TimeoutError } from './errors/call-errors.ts';
import { FitSyncError } from './errors/fitsync-error.ts';

/** The time that a call may take, and the caller's right to give it up, as one signal. */
export interface TimeLimit {
  /** Its `reason` is the `TimeoutError` or `AbortedError` that the call ends with. */
  readonly signal: AbortSignal;
  /** When the time runs out, in milliseconds since the epoch. */
  readonly deadline: number;
  /** Frees the timer and the listener; call it when the call is over. */
  end(): void;
}

/** A timer for longer than this ends at once. */
const longestTimer = 2 ** 31 - 1;

/**
 * Starts the clock of a call, or of one attempt of it; what no timer can wait for, as `Infinity`, is no limit. The callers
 * are whoever may give it up; the time limit around this one is such a caller too, and its reason is kept.
 */
export function startTimeLimit(
  operationId: string,
  timeout: number,
  callers: readonly (AbortSignal | undefined)[],
): TimeLimit {
  if (!(timeout >= 0)) throw new TypeError(`${operationId} cannot have a timeout of ${timeout}`);
  const controller = new AbortController();
  const onTimeout = (): void => {
    controller.abort(new TimeoutError(`${operationId} took longer than ${timeout} ms`));
  };
  const timer = timeout > longestTimer ? undefined : setTimeout(onTimeout, timeout);
  const onAbort = (): void => {
    const cause: unknown = callers.find((caller) => caller?.aborted)?.reason;
    controller.abort(
      cause instanceof FitSyncError
        ? cause
        : new AbortedError(`${operationId} was given up`, { cause }),
    );
  };
  for (const caller of callers) caller?.addEventListener('abort', onAbort, { once: true });
  if (callers.some((caller) => caller?.aborted)) onAbort();
  return {
    signal: controller.signal,
    deadline: Date.now() + timeout,
    end: () => {
      clearTimeout(timer);
      // Otherwise a signal that outlives its calls would collect a listener for each.
      for (const caller of callers) caller?.removeEventListener('abort', onAbort);
    },
  };
}
