import type { Middleware } from '@fitsync/sdk/engine';
import type { Pair } from '../resilience/index.ts';
import type { CallOrigin } from './call-origin.ts';
import { deadlineHeader } from './time-budget.ts';

/** Gives the value of `X-Service-Authorization` for a call of this service. */
export type SignServiceToken = (callee: string) => string | Promise<string>;

/**
 * The layer that says who calls, for whom, and how long it waits. Where the contract does not list the service, the
 * user's rights are to count, so it stays in the background.
 */
export function asService(
  { source, target }: Pair,
  origin: CallOrigin,
  signServiceToken: SignServiceToken,
): Middleware {
  return async (request, next) => {
    const headers: Record<string, string> = {
      ...request.headers,
      'x-correlation-id': origin.correlationId,
      [deadlineHeader]: String(Math.max(0, request.deadline - Date.now())),
    };
    if (request.operation.access.services.includes(source)) {
      headers['x-service-authorization'] = await signServiceToken(target);
    }
    if (origin.authorization !== undefined) headers['authorization'] = origin.authorization;
    return next({ ...request, headers });
  };
}
