import { AbortedError, ApiError, errorCodes, FitSyncError } from '@fitsync/sdk/engine';

/** Whether a failed call says something bad about its target, and not only about the call. */
export function countsAgainst(error: unknown): boolean {
  if (error instanceof ApiError) return error.status >= 500;
  if (!(error instanceof FitSyncError)) return true;
  return error.code !== errorCodes.aborted && error.code !== errorCodes.invalidRequest;
}

/** Whether the caller ended the call, so that nobody knows how it would have gone. */
export function isGivenUp(error: unknown): boolean {
  return error instanceof AbortedError;
}
