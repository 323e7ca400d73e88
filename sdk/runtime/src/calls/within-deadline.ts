import { type Middleware, startTimeLimit, TimeoutError } from '@fitsync/sdk/engine';
import type { CallOrigin } from './call-origin.ts';
import { timeBudget } from './time-budget.ts';

/** The layer that ends a call, with all its attempts, in time for its caller to still answer. */
export function withinDeadline({ deadline, signal }: CallOrigin): Middleware {
  return async (request, next) => {
    const { operationId } = request.operation;
    const budget = timeBudget(deadline, Date.now());
    if (budget === 0) throw new TimeoutError(`no time is left to call ${operationId}`);
    const limit = startTimeLimit(operationId, budget, [request.signal, signal]);
    try {
      return await next({
        ...request,
        signal: limit.signal,
        deadline: Math.min(request.deadline, limit.deadline),
      });
    } finally {
      limit.end();
    }
  };
}
