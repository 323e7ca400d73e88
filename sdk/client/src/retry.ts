import { UnavailableError } from './errors/call-errors.ts';
import { pause } from './pause.ts';
import type { ClientRequest, ClientResponse, Middleware } from './request.ts';
import { retryAfter } from './retry-after.ts';

/** How one attempt of a call ended. */
export type AttemptOutcome = PromiseSettledResult<ClientResponse>;

/** Settings of {@link retry}. */
export interface RetryOptions {
  /** How often a call is repeated at most; 3. */
  readonly retries?: number;
  /** Milliseconds to wait at least before a call is repeated; 1000. */
  readonly minDelay?: number;
  /** Milliseconds to wait at most, unless the answer asks for more; 3000. */
  readonly maxDelay?: number;
  /** Asked before a call is repeated that could be: whether it may. */
  readonly mayRepeat?: (outcome: AttemptOutcome) => boolean;
}

/** Too many requests, and what a server says that is not up to it, or stands before one that is not. */
const passingStatuses: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Creates the layer that repeats a call which came to nothing: no connection, or 429, 502, 503 or 504.
 *
 * It repeats only what does no harm twice: operations that the contract calls repeatable, and calls with an
 * idempotency key. Waits are random, up to twice `minDelay` before the first repetition and up to `maxDelay` before
 * the others, and longer when the answer says so in `Retry-After`. A wait that the call has no time for ends it.
 */
export function retry({
  retries = 3,
  minDelay = 1_000,
  maxDelay = 3_000,
  mayRepeat = () => true,
}: RetryOptions = {}): Middleware {
  return async (request, next) => {
    for (let attempt = 1; ; attempt += 1) {
      const outcome = await settle(next(request));
      const couldHelp =
        attempt <= (request.retries ?? retries) && isPassing(outcome) && isSafeToRepeat(request);
      if (!couldHelp) return conclude(outcome);
      const delay = Math.max(
        minDelay + Math.random() * (Math.min(minDelay * 2 ** attempt, maxDelay) - minDelay),
        askedDelay(outcome),
      );
      const hasTime = Date.now() + delay < request.deadline;
      if (!hasTime || !mayRepeat(outcome)) return conclude(outcome);
      await pause(delay, request.signal);
      request.signal.throwIfAborted();
    }
  };
}

function settle(attempt: Promise<ClientResponse>): Promise<AttemptOutcome> {
  return attempt.then(
    (value) => ({ status: 'fulfilled', value }),
    (reason: unknown) => ({ status: 'rejected', reason }),
  );
}

function isSafeToRepeat({ operation, headers }: ClientRequest): boolean {
  return operation.repeatable || headers['idempotency-key'] !== undefined;
}

function isPassing(outcome: AttemptOutcome): boolean {
  if (outcome.status === 'rejected') return outcome.reason instanceof UnavailableError;
  return passingStatuses.has(outcome.value.status);
}

function askedDelay(outcome: AttemptOutcome): number {
  return outcome.status === 'fulfilled' ? retryAfter(outcome.value.headers, Date.now()) : 0;
}

function conclude(outcome: AttemptOutcome): ClientResponse {
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
