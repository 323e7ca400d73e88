import { RateLimiterRes } from 'rate-limiter-flexible';
import { type LimitHeaders, type LimitOptions, openLimit, toId } from './open-limit.ts';

/** Counts what keys use up in a window. A key may be anything; it is stored as a hash. */
export interface RateLimiter {
  /** Uses up one point; throws `rate_limited` when there is none left. */
  consume(key: string): Promise<LimitHeaders>;
  /** Throws `rate_limited` when there is no point left, and uses up none. */
  assertOpen(key: string): Promise<void>;
  /** Gives a point back, when it turned out not to count. */
  refund(key: string): Promise<void>;
}

/** Creates a limit that is exact: Redis is asked each time. */
export function createRateLimiter(options: LimitOptions): RateLimiter {
  const { counts, toHeaders, refuse } = openLimit(options);
  return {
    consume: async (key) => {
      try {
        return toHeaders(await counts.consume(toId(key)));
      } catch (reason) {
        throw reason instanceof RateLimiterRes ? refuse(reason) : reason;
      }
    },
    assertOpen: async (key) => {
      const state = await counts.get(toId(key));
      if (state !== null && state.consumedPoints >= options.points) throw refuse(state);
    },
    refund: async (key) => {
      await counts.reward(toId(key));
    },
  };
}
