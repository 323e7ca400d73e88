import { createHash } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem, rateLimited } from '../problem/index.ts';

/** Settings of {@link createRateLimiter}. */
export interface RateLimiterOptions {
  /** Shared by all replicas. While it is down each replica counts by itself. */
  readonly redis: Redis | Cluster;
  /** Name of the limit, in Redis and in the headers: `login-account`. */
  readonly name: string;
  /** What a key may use up in one window. */
  readonly points: number;
  /** Length of the window in seconds. */
  readonly duration: number;
  /** Hears of each refusal, with the name of the limit. */
  readonly onRefusal?: (name: string) => void;
}

/** Where a key stands, as headers of an answer. */
export type LimitHeaders = Readonly<Record<'ratelimit-policy' | 'ratelimit', string>>;

/** Counts what keys use up in a window. A key may be anything; it is stored as a hash. */
export interface RateLimiter {
  /** Uses up one point; throws `rate_limited` when there is none left. */
  consume(key: string): Promise<LimitHeaders>;
  /** Throws `rate_limited` when there is no point left, and uses up none. */
  assertOpen(key: string): Promise<void>;
  /** Gives a point back, when it turned out not to count. */
  refund(key: string): Promise<void>;
}

/** Creates a limit that all replicas share through Redis. */
export function createRateLimiter({
  redis,
  name,
  points,
  duration,
  onRefusal,
}: RateLimiterOptions): RateLimiter {
  const keyPrefix = `fs:limit:${name}`;
  const limiter = new RateLimiterRedis({
    storeClient: redis,
    keyPrefix,
    points,
    duration,
    // Waiting for a Redis that is down would turn a limit into an outage.
    rejectIfRedisNotReady: true,
    insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration }),
  });
  const toHeaders = (state: RateLimiterRes): LimitHeaders => ({
    'ratelimit-policy': `"${name}";q=${points};w=${duration}`,
    ratelimit: `"${name}";r=${Math.max(0, state.remainingPoints)};t=${toSeconds(state)}`,
  });
  const refuse = (state: RateLimiterRes): Problem => {
    onRefusal?.(name);
    const seconds = toSeconds(state);
    const wait = `No more than ${points} in ${count(duration, 'second')}. Wait ${count(seconds, 'second')}.`;
    const headers = { ...toHeaders(state), 'retry-after': String(seconds) };
    return new Problem(rateLimited, wait, { headers });
  };
  return {
    consume: async (key) => {
      try {
        return toHeaders(await limiter.consume(toId(key)));
      } catch (reason) {
        throw reason instanceof RateLimiterRes ? refuse(reason) : reason;
      }
    },
    assertOpen: async (key) => {
      const state = await limiter.get(toId(key));
      if (state !== null && state.consumedPoints >= points) throw refuse(state);
    },
    refund: async (key) => {
      await limiter.reward(toId(key));
    },
  };
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function toSeconds({ msBeforeNext }: RateLimiterRes): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}

/** Keys are addresses of people and machines, which have no business in Redis. */
function toId(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}
