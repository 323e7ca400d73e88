export { createLeasingLimiter, type LeasingLimiter } from './leasing-limiter.ts';
export type { LimitHeaders, LimitOptions } from './open-limit.ts';
export { createRateLimiter, type RateLimiter } from './rate-limiter.ts';
