import type { OperationDescriptor } from '@fitsync/descriptor';
import { ApiError } from './errors/api-error.ts';
import { UnexpectedResponseError } from './errors/call-errors.ts';
import { isProblem } from './errors/problem.ts';
import type { ClientResponse } from './request.ts';

/** A result before types: which operation it is of decides them. */
export interface UntypedResult extends ClientResponse {
  readonly ok: boolean;
}

/** An answer as the types promise it; one that the contract does not declare throws. */
export function toResult(
  operation: OperationDescriptor,
  { status, headers, body }: ClientResponse,
): UntypedResult {
  const declared = operation.responses[status];
  const ok = status >= 200 && status < 300;
  if (!ok && !(declared && isProblem(body))) throw toApiError(operation, { status, headers, body });
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
export function unwrap(operation: OperationDescriptor, result: UntypedResult): unknown {
  if (!result.ok) throw toApiError(operation, result);
  return result.body;
}

function toApiError(
  { operationId }: OperationDescriptor,
  { status, headers, body }: ClientResponse,
): ApiError {
  const problem = isProblem(body) ? body : undefined;
  return new ApiError({ operationId, status, headers, problem });
}
