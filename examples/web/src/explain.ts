import {
  ApiError,
  InvalidCredentialsError,
  NoActiveProgramError,
  OutsideAvailabilityError,
  RateLimitedError,
  SessionRevokedError,
  SlotTakenError,
  TimeoutError,
  UnauthenticatedError,
  UnavailableError,
} from '@fitsync/sdk';

/** Whether the user has to sign in again. */
export const isSignedOut = (error: unknown): boolean =>
  error instanceof UnauthenticatedError || error instanceof SessionRevokedError;

/** Says in plain words what went wrong, and what to do. */
export function explain(error: unknown): string {
  if (error instanceof SlotTakenError) return 'Somebody has a session then. Choose another time.';
  if (error instanceof OutsideAvailabilityError) return 'The trainer does not work at that time.';
  if (error instanceof NoActiveProgramError) return 'The client needs an active program first.';
  if (error instanceof InvalidCredentialsError) return 'Email and password do not match.';
  if (error instanceof RateLimitedError) return 'That was too often. Wait a minute.';
  if (isSignedOut(error)) return 'Your session has ended. Sign in again.';
  if (error instanceof UnavailableError || error instanceof TimeoutError)
    return 'FitSync cannot be reached. Check your connection and try again.';
  if (error instanceof ApiError && error.problem) return error.problem.detail;
  return 'Something went wrong. Try again later.';
}
