import type { FieldError, Problem } from './problem.ts';

/** What every failed request answers (RFC 9457), with the fields that FitSync adds. */
export interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly code: string;
  readonly correlation_id: string;
  readonly errors?: readonly FieldError[];
  readonly success: false;
  readonly error: string;
}

/** The media type of {@link ProblemDocument}. */
export const problemMediaType = 'application/problem+json';

// The limits of the Problem schema, so that a document never breaks the contract itself.
const maxText = 2000;
const maxErrors = 100;
const maxFieldPath = 400;
const maxFieldMessage = 1000;

/** The problem as the caller gets it. `path` is the path of the request, without the query. */
export function toProblemDocument(
  problem: Problem,
  request: { readonly path: string; readonly correlationId: string },
): ProblemDocument {
  const detail = problem.detail.slice(0, maxText);
  return {
    type: `urn:fitsync:problem:${problem.code}`,
    title: problem.title,
    status: problem.status,
    detail,
    instance: request.path.slice(0, maxText),
    code: problem.code,
    correlation_id: request.correlationId,
    ...(problem.errors && { errors: problem.errors.slice(0, maxErrors).map(fit) }),
    success: false,
    error: detail,
  };
}

function fit({ path, message }: FieldError): FieldError {
  return { path: path.slice(0, maxFieldPath), message: message.slice(0, maxFieldMessage) };
}
