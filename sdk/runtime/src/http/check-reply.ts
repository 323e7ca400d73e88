import type { OperationDescriptor } from '@fitsync/descriptor';
import { internalError, Problem } from '../problem/index.ts';
import type { Route } from './routes.ts';
import type { ContractViolation, ResponseCheck } from './service-deps.ts';

/** What is about to be answered. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Creates the check of answers against the contract. It reports every violation that it finds; when
 * the contract is enforced it also gives the problem to answer instead.
 */
export function createReplyCheck(
  check: ResponseCheck,
  report: (violation: ContractViolation) => void,
): (route: Route, answer: Answer) => Problem | null {
  let count = 0;
  const isDue = (): boolean => {
    if (check.mode === 'enforce') return true;
    count = (count + 1) % check.every;
    return count === 0;
  };
  return (route, answer) => {
    const message = findMismatch(route, answer, isDue);
    if (message === null) return null;
    const { operationId } = route.operation;
    report({ operationId, status: answer.status, message });
    if (check.mode === 'report') return null;
    const cause = new Error(`${operationId}: ${message}`);
    return new Problem(internalError, 'The answer breaks the contract of this operation.', {
      cause,
    });
  };
}

function findMismatch(
  { operation, responses }: Route,
  { status, body }: Answer,
  isDue: () => boolean,
): string | null {
  const declared = responses.get(status);
  if (declared === undefined) return describeUndeclared(operation, status);
  const { hasBody, validate } = declared;
  if (!hasBody) return body === undefined ? null : `status ${status} has no body in the contract`;
  if (validate === undefined || !isDue() || validate(body)) return null;
  const found = (validate.errors ?? []).map(
    ({ instancePath, message }) => `${instancePath || 'the body'} ${message ?? 'is wrong'}`,
  );
  return `the body of status ${status} breaks the contract: ${found.join('; ')}`;
}

function describeUndeclared({ responses }: OperationDescriptor, status: number): string {
  return `status ${status} is not declared, only ${Object.keys(responses).join(', ')}`;
}
