import { ApiError, TimeoutError, UnavailableError } from '@fitsync/sdk/engine';
import { isServerAway } from '../../db/index.ts';

/** Another replica has taken the partition over; whatever this one was doing with it is void. */
export class LeaseLostError extends Error {
  override readonly name = 'LeaseLostError';
}

/** Handling one event failed; `cause` says why. */
export class ApplyError extends Error {
  override readonly name = 'ApplyError';
  readonly eventId: string;

  constructor(eventId: string, cause: unknown) {
    super(`Event ${eventId} cannot be applied.`, { cause });
    this.eventId = eventId;
  }
}

const serviceUnavailable = 503;

/**
 * Whether something that the handling of an event needs is away: no fault of the event, which will succeed when that is
 * back. A service that answers with a failure other than 503 is there.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof UnavailableError || error instanceof TimeoutError) return true;
  if (error instanceof ApiError) return error.status === serviceUnavailable;
  return isServerAway(error) || isUnavailable(error.cause);
}

/** What kind of failure it was: the name of the error, of the handler's own where it was one of its. */
export function typeOfFailure(error: unknown): string {
  const cause = error instanceof ApplyError ? error.cause : error;
  return cause instanceof Error ? cause.name : typeof cause;
}

/** What happened, in one line, for the tables and the log: no stack, no more than 500 characters. */
export function describeFailure(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replaceAll(/\s+/g, ' ').slice(0, 500);
}
