import { validators } from '@fitsync/contracts/sdk/validation';
import { check, type CheckOptions } from '../validation/check.ts';
import type { Middleware } from '../request.ts';

/**
 * Creates the layer that checks requests before they are sent, with the validators that the services use; what does not
 * fit throws `InvalidRequestError`, whose `violations` say why. Answers that do not fit are told to `onMismatch`.
 *
 * ```ts
 * import { validate } from '@fitsync/sdk/validate';
 *
 * const fitsync = createFitSync({ baseUrl, middleware: [validate()] });
 * ```
 */
export function validate(options: CheckOptions = {}): Middleware {
  return check(({ service, operationId }) => validators[service]?.[operationId], options);
}
