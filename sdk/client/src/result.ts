import type { CallableOperation } from '@fitsync/descriptor';
import { ApiError, type ProblemErrors } from './errors/api-error.ts';
import { UnexpectedResponseError } from './errors/call-errors.ts';
import { isProblem } from './errors/problem.ts';
import type { ClientResponse } from './request.ts';

/** A result before types: which operation it is of decides them. */
export interface UntypedResult extends ClientResponse {
  readonly ok: boolean;
}

/** An answer as the types promise it; one that the contract does not declare throws. */
export function toResult(
  operation: CallableOperation,
  response: ClientResponse | undefined,
  errors: ProblemErrors,
): UntypedResult {
  // Only a layer that was written without types can do that.
  if (!response)
    throw new TypeError('a middleware gave no answer: it has to return what `next` gives');
  const { status, headers, body } = response;
  const declared = operation.responses[status];
  const ok = status >= 200 && status < 300;
  if (!ok && !(declared && isProblem(body))) {
    throw toApiError(operation, { status, headers, body }, errors);
  }
  if (!declared) {
    throw new UnexpectedResponseError(
      `${operation.operationId} answered ${status}, which the contract does not declare`,
    );
  }
  if ((body === undefined) !== (declared.mediaType === undefined)) {
    throw new UnexpectedResponseError(
      `${operation.operationId} answered ${status} ${body === undefined ? 'without the declared body' : 'with an undeclared body'}`,
    );
  }
  return { ok, status, headers, body };
}

/** The body of a success; a declared failure throws. */
export function unwrap(
  operation: CallableOperation,
  result: UntypedResult,
  errors: ProblemErrors,
): unknown {
  if (!result.ok) throw toApiError(operation, result, errors);
  return result.body;
}

function toApiError(
  { operationId }: CallableOperation,
  { status, headers, body }: ClientResponse,
  errors: ProblemErrors,
): ApiError {
  const problem = isProblem(body) ? body : undefined;
  const Kind = problem && Object.hasOwn(errors, problem.code) ? errors[problem.code] : undefined;
  return new (Kind ?? ApiError)({ operationId, status, headers, problem });
}
