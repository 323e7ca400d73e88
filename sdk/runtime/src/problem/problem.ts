import type { ProblemDefinition } from '@fitsync/descriptor';

/** One thing that is wrong with a request. */
export interface FieldError {
  /** The field, `body.start_time` or `query.limit`. */
  readonly path: string;
  /** The rule that it breaks and what would be right. */
  readonly message: string;
}

/** What an occurrence of a problem may carry besides its detail. */
export interface ProblemOptions {
  /** The fields concerned. */
  readonly errors?: readonly FieldError[];
  /** Headers of the answer, such as `Retry-After`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What led to it; logged, never sent. */
  readonly cause?: unknown;
}

/**
 * An answer that is not a success: handlers throw it, the engine turns it into a problem document.
 *
 * `detail` goes to the caller. It says what happened this time and what to do about it, without
 * anything that the caller may not know.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly errors: readonly FieldError[] | undefined;
  readonly headers: Readonly<Record<string, string>> | undefined;

  constructor(definition: ProblemDefinition, detail: string, options: ProblemOptions = {}) {
    super(
      `${definition.code}: ${detail}`,
      'cause' in options ? { cause: options.cause } : undefined,
    );
    this.code = definition.code;
    this.status = definition.status;
    this.title = definition.title;
    this.detail = detail;
    this.errors = options.errors;
    this.headers = options.headers;
  }
}
