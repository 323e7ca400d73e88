import { AbortedError, TimeoutError } from './errors/call-errors.ts';

/** The time that a call may take, and the caller's right to give it up, as one signal. */
export interface TimeLimit {
  /** Its `reason` is the `TimeoutError` or `AbortedError` that the call ends with. */
  readonly signal: AbortSignal;
  /** Frees the timer and the listener; call it when the call is over. */
  end(): void;
}

/** Starts the clock of a call. */
export function startTimeLimit(
  operationId: string,
  timeout: number,
  caller?: AbortSignal,
): TimeLimit {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(new TimeoutError(`${operationId} took longer than ${timeout} ms`));
  }, timeout);
  const onAbort = (): void => {
    controller.abort(new AbortedError(`${operationId} was given up`, { cause: caller?.reason }));
  };
  caller?.addEventListener('abort', onAbort, { once: true });
  if (caller?.aborted) onAbort();
  return {
    signal: controller.signal,
    end: () => {
      clearTimeout(timer);
      // Otherwise a signal that outlives its calls would collect a listener for each.
      caller?.removeEventListener('abort', onAbort);
    },
  };
}
