/** Everything that can go wrong with a call; the list is closed. */
export const errorCodes = {
  /** The call does not fit the contract; nothing was sent. */
  invalidRequest: 'invalid_request',
  /** The server answered with a failure. */
  api: 'api_error',
  /** The server answered with something that the contract does not have. */
  unexpectedResponse: 'unexpected_response',
  /** The server cannot be reached, or the connection broke. */
  unavailable: 'unavailable',
  /** The answer was not complete in time. */
  timeout: 'timeout',
  /** The caller gave the call up. */
  aborted: 'aborted',
} as const;

/** One of {@link errorCodes}. */
export type ErrorCode = (typeof errorCodes)[keyof typeof errorCodes];

// Registered globally: two copies of this package recognise each other's errors.
const brand = Symbol.for('fitsync.error');

/** What every failure of a call is an instance of, whichever copy of the package threw it. */
export class FitSyncError extends Error {
  override readonly name: string = 'FitSyncError';
  readonly code: ErrorCode;
  readonly [brand]: string;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this[brand] = code;
  }

  static override [Symbol.hasInstance](value: unknown): boolean {
    if (typeof value !== 'object' || value === null || !(brand in value)) return false;
    // A subclass recognises the codes that it names, the base class every code.
    const own = this.prototype === FitSyncError.prototype ? undefined : codeOf(this);
    return own === undefined || value[brand] === own;
  }
}

function codeOf(subclass: object): unknown {
  return 'code' in subclass ? subclass.code : undefined;
}
