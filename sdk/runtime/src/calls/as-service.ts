import { type Middleware, startTimeLimit, TimeoutError } from '@fitsync/sdk';
import type { CallOrigin } from './call-origin.ts';
import { deadlineHeader, timeBudget } from './time-budget.ts';

/** Gives the value of `X-Service-Authorization` for a call of this service. */
export type SignServiceToken = (callee: string) => string | Promise<string>;

/** The layer that says who calls and for whom, and keeps to the time that is left. */
export function asService(
  target: string,
  origin: CallOrigin,
  signServiceToken: SignServiceToken,
): Middleware {
  return async (request, next) => {
    const budget = timeBudget(origin.deadline, Date.now());
    const { operationId } = request.operation;
    if (budget === 0) throw new TimeoutError(`no time is left to call ${operationId}`);
    const headers: Record<string, string> = {
      ...request.headers,
      'x-service-authorization': await signServiceToken(target),
      'x-correlation-id': origin.correlationId,
      [deadlineHeader]: String(budget),
    };
    if (origin.authorization !== undefined) headers['authorization'] = origin.authorization;
    const limit = startTimeLimit(operationId, budget, [request.signal, origin.signal]);
    try {
      return await next({ ...request, headers, signal: limit.signal });
    } finally {
      limit.end();
    }
  };
}
