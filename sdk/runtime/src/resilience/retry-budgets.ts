import { Counter, type Registry } from 'prom-client';
import type { Pair } from './pair.ts';
import { createRetryBudget, type RetryBudget } from './retry-budget.ts';

/** The budgets of a process, one per target, whose metrics tell what they grant and refuse. */
export interface RetryBudgets {
  /** The budget of a target, full when it is first asked for. */
  of(target: string): RetryBudget;
}

/** Settings of {@link createRetryBudgets}. */
export interface RetryBudgetsOptions {
  /** The service that calls. */
  readonly source: string;
  readonly registry: Registry;
}

/** Creates the budgets, once per process and registry. */
export function createRetryBudgets({ source, registry }: RetryBudgetsOptions): RetryBudgets {
  const labelNames = ['source', 'target'] as const;
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
  const open = (pair: Pair): RetryBudget => {
    const budget = createRetryBudget();
    retries.inc(pair, 0);
    exhausted.inc(pair, 0);
    return {
      earn: budget.earn,
      spend: () => {
        const isGranted = budget.spend();
        (isGranted ? retries : exhausted).inc(pair);
        return isGranted;
      },
    };
  };
  const byTarget = new Map<string, RetryBudget>();
  return {
    of(target) {
      let budget = byTarget.get(target);
      if (budget === undefined) byTarget.set(target, (budget = open({ source, target })));
      return budget;
    },
  };
}
