import { ApiError, errorCodes, FitSyncError } from '@fitsync/sdk/engine';
import { internalError, notFound, serviceUnavailable, upstreamFailed } from './definitions.ts';
import { Problem } from './problem.ts';
import { isServerAway } from '../db/index.ts';
import { BreakerOpenError } from '../resilience/index.ts';

/** Seconds after which a caller may find an unavailable service back: the time a breaker stays open. */
const retryAfterSeconds = '30';
/** Seconds that a database needs to restart or to fail over, more or less. */
const serverRetryAfterSeconds = '5';

/**
 * What to answer for whatever was thrown.
 *
 * A {@link Problem} stays as it is. A failed call of another service becomes 404, 502 or 503, and Postgres
 * or Redis out of reach 503. Anything else becomes `internal_error` and keeps its message to itself: that is for the log, as `cause`.
 */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof ApiError) return fromAnswer(error);
  if (error instanceof FitSyncError) return fromCall(error);
  if (isServerAway(error)) return withoutServer(error);
  return unexpected(error);
}

function fromAnswer(cause: ApiError): Problem {
  if (cause.status === 404) {
    const detail = cause.problem?.detail ?? 'There is nothing with the given id.';
    return new Problem(notFound, detail, { cause });
  }
  if (cause.status === 429) return unavailable(cause);
  return failed(cause, `A service behind this one failed (${cause.operationId}).`);
}

function fromCall(cause: FitSyncError): Problem {
  switch (cause.code) {
    case errorCodes.unavailable:
    case errorCodes.timeout:
    case errorCodes.aborted:
      return unavailable(cause);
    case errorCodes.unexpectedResponse:
    case errorCodes.api:
      return failed(cause, 'A service behind this one failed.');
    case errorCodes.invalidRequest:
      return unexpected(cause);
  }
}

function failed(cause: FitSyncError, what: string): Problem {
  return new Problem(upstreamFailed, `${what} Repeat the request later.`, { cause });
}

function unavailable(cause: FitSyncError): Problem {
  return new Problem(
    serviceUnavailable,
    'A service behind this one does not answer. Repeat the request later.',
    { cause, headers: { 'retry-after': retryAfter(cause) } },
  );
}

/** Whoever stands before an open breaker knows when the service will be tried again. */
function retryAfter(cause: FitSyncError): string {
  return cause instanceof BreakerOpenError ? String(cause.retryAfter) : retryAfterSeconds;
}

function withoutServer(cause: unknown): Problem {
  return new Problem(
    serviceUnavailable,
    'The service cannot reach its data just now. Repeat the request later.',
    { cause, headers: { 'retry-after': serverRetryAfterSeconds } },
  );
}

function unexpected(cause: unknown): Problem {
  return new Problem(
    internalError,
    'Repeat the request later. Give correlation_id when you report it.',
    { cause },
  );
}
