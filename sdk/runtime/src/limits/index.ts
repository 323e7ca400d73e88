export {
  createRateLimiter,
  type LimitHeaders,
  type RateLimiter,
  type RateLimiterOptions,
} from './rate-limiter.ts';
