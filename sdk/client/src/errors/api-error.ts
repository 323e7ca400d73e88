import { errorCodes, FitSyncError } from './fitsync-error.ts';
import { isProblem, type Problem } from './problem.ts';

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
  /** The problem that a subclass is for. */
  static readonly problem: string | undefined = undefined;
  override readonly name: string = 'ApiError';
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

  /** A subclass recognises the problem that it names. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (!super[Symbol.hasInstance](value)) return false;
    return this.problem === undefined || problemCodeOf(value) === this.problem;
  }
}

function problemCodeOf(value: unknown): unknown {
  const problem =
    typeof value === 'object' && value !== null && 'problem' in value ? value.problem : undefined;
  return isProblem(problem) ? problem.code : undefined;
}

/** The classes of problems by code. */
export type ProblemErrors = Readonly<
  Record<string, new (facts: ApiErrorFacts, options?: ErrorOptions) => ApiError>
>;

/** The server answered with a problem of the closed list; each has its own class. */
export class ProblemError extends ApiError {
  declare readonly problem: Problem;
}
