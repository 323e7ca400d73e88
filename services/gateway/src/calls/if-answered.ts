import { Problem } from '@fitsync/runtime/problem';
import { countsAgainst } from '@fitsync/runtime/resilience';
import { ApiError, FitSyncError } from '@fitsync/sdk/engine';

/** Answers that are meant for the user: their service owns the data and decides who may see it. */
const refusals: ReadonlySet<number> = new Set([401, 403, 404]);

/**
 * What a call gives; null when its service fails or does not answer: 5xx, too late, no connection, or
 * an open breaker. Where the service refuses the user, its problem is thrown; anything else is passed on.
 */
export async function ifAnswered<Value>(call: Promise<Value>): Promise<Value | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof FitSyncError && countsAgainst(error)) return null;
    throw error instanceof ApiError ? toRefusal(error) : error;
  }
}

function toRefusal(error: ApiError): Error {
  const { problem, status } = error;
  if (problem === undefined || !refusals.has(status)) return error;
  const scheme = error.headers.get('www-authenticate');
  return new Problem(problem, problem.detail, {
    cause: error,
    ...(scheme !== null && { headers: { 'www-authenticate': scheme } }),
  });
}
