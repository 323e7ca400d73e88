import type { OperationValidators, Violation } from '@fitsync/descriptor';
import { InvalidRequestError } from '../errors/call-errors.ts';
import type { ClientRequest, Middleware } from '../request.ts';

/** An answer that is not what the contract says. */
export interface Mismatch {
  readonly operationId: string;
  readonly status: number;
  /** What differs; it does not hold the values. */
  readonly violations: readonly Violation[];
}

/** Settings of {@link check}. */
export interface CheckOptions {
  /** Told of answers that do not fit; they are handed on as they are. Answers are not looked at unless given. */
  readonly onMismatch?: (mismatch: Mismatch) => void;
}

/** Creates the layer that sends nothing that the contract does not allow, and reports answers that it does not have. */
export function check(
  validatorsOf: (operation: ClientRequest['operation']) => OperationValidators | undefined,
  { onMismatch }: CheckOptions = {},
): Middleware {
  return async (request, next) => {
    const validators = validatorsOf(request.operation);
    if (!validators) return next(request);
    refuse(request, validators);
    const response = await next(request);
    const validate = onMismatch && validators.responses[response.status];
    if (validate && !validate(response.body)) {
      const { operationId } = request.operation;
      const violations = [...(validate.errors ?? [])];
      onMismatch({ operationId, status: response.status, violations });
    }
    return response;
  };
}

function refuse(
  { operation, path, query, body }: ClientRequest,
  validators: OperationValidators,
): void {
  // Validators change what they look at, and the request is to be sent as it is.
  const checks = [
    { place: 'parameters', validate: validators.parameters, value: { ...path, ...query } },
    ...(body !== undefined && validators.body
      ? [{ place: 'body', validate: validators.body, value: asSent(body) }]
      : []),
  ];
  const violations = checks.flatMap(({ place, validate, value }) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map((violation) => ({
          ...violation,
          instancePath: `/${place}${violation.instancePath}`,
        })),
  );
  if (violations.length === 0) return;
  const rules = violations.map(
    ({ instancePath, message = 'does not fit' }) => `${instancePath} ${message}`,
  );
  throw new InvalidRequestError(`${operation.operationId}: ${rules.join('; ')}`, { violations });
}

function asSent(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body));
}
