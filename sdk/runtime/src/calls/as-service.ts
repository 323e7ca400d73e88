import type { Middleware } from '@fitsync/sdk';
import type { CallOrigin } from './call-origin.ts';
import { deadlineHeader } from './time-budget.ts';

/** Gives the value of `X-Service-Authorization` for a call of this service. */
export type SignServiceToken = (callee: string) => string | Promise<string>;

/** The layer that says who calls, for whom, and how long it waits. */
export function asService(
  target: string,
  origin: CallOrigin,
  signServiceToken: SignServiceToken,
): Middleware {
  return async (request, next) => {
    const headers: Record<string, string> = {
      ...request.headers,
      'x-service-authorization': await signServiceToken(target),
      'x-correlation-id': origin.correlationId,
      [deadlineHeader]: String(Math.max(0, request.deadline - Date.now())),
    };
    if (origin.authorization !== undefined) headers['authorization'] = origin.authorization;
    return next({ ...request, headers });
  };
}
