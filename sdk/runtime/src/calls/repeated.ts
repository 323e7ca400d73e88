import { type AttemptOutcome, type Middleware, retry } from '@fitsync/sdk/engine';
import { Counter, type Registry } from 'prom-client';
import { BreakerOpenError, createRetryBudget, type Pair } from '../resilience/index.ts';

const labelNames = ['source', 'target'] as const;

/** Creates what makes, per target, the layer that repeats calls within a budget. */
export function createRepeating(registry: Registry): (pair: Pair) => Middleware {
  const retries = new Counter({
    name: 'fitsync_service_call_retries_total',
    help: 'Calls of other services that were repeated.',
    labelNames,
    registers: [registry],
  });
  const exhausted = new Counter({
    name: 'fitsync_retry_budget_exhausted_total',
    help: 'Calls of other services that were not repeated, because too many others were.',
    labelNames,
    registers: [registry],
  });
  return (pair) => {
    const budget = createRetryBudget();
    retries.inc(pair, 0);
    exhausted.inc(pair, 0);
    const mayRepeat = (outcome: AttemptOutcome): boolean => {
      // An open breaker stays open for longer than any call waits.
      if (outcome.status === 'rejected' && outcome.reason instanceof BreakerOpenError) return false;
      const isGranted = budget.spend();
      (isGranted ? retries : exhausted).inc(pair);
      return isGranted;
    };
    const repeat = retry({ mayRepeat });
    return (request, next) => {
      budget.earn();
      return repeat(request, next);
    };
  };
}
