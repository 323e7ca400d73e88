import { ApiError, TimeoutError, UnavailableError } from '@fitsync/sdk';
import { sqlStateOf } from '../../db/index.ts';

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

const networkCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** Connection exceptions, too many connections, a lock that somebody holds, a server that starts, stops or was stopped. */
const postgresAway = /^(?:08...|53300|55P03|57P0[1-3])$/;

/**
 * How pg and ioredis report a connection that is gone where they give no code, and time-outs of their own.
 * Collected from their sources: pg/lib/client.js, pg-pool/index.js, ioredis/lib/Redis.js and errors/.
 */
const awayMessages =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout|Connection is closed|Command timed out|Stream isn't writeable|Reached the max retries per request limit|None of startup nodes is available|LOADING |CLUSTERDOWN |READONLY |MASTERDOWN )/;

/**
 * Whether something that the handling of an event needs is away: no fault of the event, which will succeed when that is
 * back. A service that answers with a failure other than 503 is there.
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof UnavailableError || error instanceof TimeoutError) return true;
  if (error instanceof ApiError) return error.status === serviceUnavailable;
  if (postgresAway.test(sqlStateOf(error) ?? '')) return true;
  if ('code' in error && typeof error.code === 'string' && networkCodes.has(error.code))
    return true;
  return awayMessages.test(error.message) || isUnavailable(error.cause);
}

/** What happened, in one line, for the tables and the log: no stack, no more than 500 characters. */
export function describeFailure(error: unknown): string {
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return text.replaceAll(/\s+/g, ' ').slice(0, 500);
}
