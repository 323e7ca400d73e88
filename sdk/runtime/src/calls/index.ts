export type { SignServiceToken } from './as-service.ts';
export type { CallOrigin } from './call-origin.ts';
export { type CallsOptions, createCalls } from './create-calls.ts';
export { collectPages } from './collect-pages.ts';
export { keptConnections } from './connections.ts';
export { ifFound } from './if-found.ts';
export { deadlineHeader, ownLimitMs, reserveMs, timeBudget } from './time-budget.ts';
