export type { Pair } from './pair.ts';
export { type Breaker, type Breakers, type BreakersOptions, createBreakers } from './breakers.ts';
export { BreakerOpenError } from './breaker-open-error.ts';
export { countsAgainst } from './counts-against.ts';
export { createRetryBudget, type RetryBudget } from './retry-budget.ts';
export { createRetryBudgets, type RetryBudgets } from './retry-budgets.ts';
