import { errorCodes, FitSyncError } from './fitsync-error.ts';
import type { Problem } from './problem.ts';

/** What {@link ApiError} tells about an answer. */
export interface ApiErrorFacts {
  readonly operationId: string;
  readonly status: number;
  /** The problem document, when the answer was one. */
  readonly problem?: Problem | undefined;
  readonly headers: Headers;
}

/** The server answered with a failure. `status` and `problem.code` say which. */
export class ApiError extends FitSyncError {
  static readonly code = errorCodes.api;
  override readonly name = 'ApiError';
  readonly operationId: string;
  readonly status: number;
  /** The problem document; absent when something else than a FitSync service answered. */
  readonly problem: Problem | undefined;
  /** Finds the request in every log. */
  readonly correlationId: string | undefined;
  readonly headers: Headers;

  constructor({ operationId, status, problem, headers }: ApiErrorFacts, options?: ErrorOptions) {
    const reason = problem ? `${problem.code}: ${problem.detail}` : 'no problem document';
    super(errorCodes.api, `${operationId} answered ${status} ${reason}`, options);
    this.operationId = operationId;
    this.status = status;
    this.problem = problem;
    this.correlationId = problem?.correlation_id ?? headers.get('x-correlation-id') ?? undefined;
    this.headers = headers;
  }
}
