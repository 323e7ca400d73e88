import type { Violation } from '@fitsync/descriptor';
import { errorCodes, FitSyncError } from './fitsync-error.ts';

/** The call does not fit the contract; nothing was sent. */
export class InvalidRequestError extends FitSyncError {
  static readonly code = errorCodes.invalidRequest;
  override readonly name = 'InvalidRequestError';
  /** What breaks which rule, when the request was validated. */
  readonly violations: readonly Violation[];

  constructor(
    message: string,
    options: ErrorOptions & { readonly violations?: readonly Violation[] } = {},
  ) {
    super(errorCodes.invalidRequest, message, options);
    this.violations = options.violations ?? [];
  }
}

/** The server answered with something that the contract does not have. */
export class UnexpectedResponseError extends FitSyncError {
  static readonly code = errorCodes.unexpectedResponse;
  override readonly name = 'UnexpectedResponseError';

  constructor(message: string, options?: ErrorOptions) {
    super(errorCodes.unexpectedResponse, message, options);
  }
}

/** The server cannot be reached, or the connection broke before the answer was complete. */
export class UnavailableError extends FitSyncError {
  static readonly code = errorCodes.unavailable;
  override readonly name: string = 'UnavailableError';

  constructor(message: string, options?: ErrorOptions) {
    super(errorCodes.unavailable, message, options);
  }
}

/** The answer was not complete in time. */
export class TimeoutError extends FitSyncError {
  static readonly code = errorCodes.timeout;
  override readonly name = 'TimeoutError';

  constructor(message: string, options?: ErrorOptions) {
    super(errorCodes.timeout, message, options);
  }
}

/** The caller gave the call up. */
export class AbortedError extends FitSyncError {
  static readonly code = errorCodes.aborted;
  override readonly name = 'AbortedError';

  constructor(message: string, options?: ErrorOptions) {
    super(errorCodes.aborted, message, options);
  }
}
