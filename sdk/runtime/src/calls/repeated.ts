import { type AttemptOutcome, type Middleware, retry } from '@fitsync/sdk/engine';
import { BreakerOpenError, type RetryBudget } from '../resilience/index.ts';

/** Creates the layer that repeats the calls of a target within its budget. */
export function repeated(budget: RetryBudget): Middleware {
  const mayRepeat = (outcome: AttemptOutcome): boolean => {
    // An open breaker stays open for longer than any call waits.
    if (outcome.status === 'rejected' && outcome.reason instanceof BreakerOpenError) return false;
    return budget.spend();
  };
  const repeat = retry({ mayRepeat });
  return (request, next) => {
    budget.earn();
    return repeat(request, next);
  };
}
