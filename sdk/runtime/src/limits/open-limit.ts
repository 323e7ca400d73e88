import { createHash } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import { RateLimiterMemory, RateLimiterRedis, type RateLimiterRes } from 'rate-limiter-flexible';
import { Problem, rateLimited } from '../problem/index.ts';

/** Settings of a limit. */
export interface LimitOptions {
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

/** What is left of a window. */
export type WindowState = Pick<RateLimiterRes, 'remainingPoints' | 'msBeforeNext'>;

/** A limit that all replicas share through Redis, and what is said about it. */
export interface OpenLimit {
  readonly counts: RateLimiterRedis;
  readonly toHeaders: (state: WindowState) => LimitHeaders;
  /** What to throw when nothing is left. */
  readonly refuse: (state: WindowState) => Problem;
}

/** Opens a limit in Redis. */
export function openLimit({ redis, name, points, duration, onRefusal }: LimitOptions): OpenLimit {
  const keyPrefix = `fs:limit:${name}`;
  const policy = `"${name}";q=${points};w=${duration}`;
  const toHeaders = (state: WindowState): LimitHeaders => ({
    'ratelimit-policy': policy,
    ratelimit: `"${name}";r=${Math.max(0, state.remainingPoints)};t=${toSeconds(state)}`,
  });
  return {
    counts: new RateLimiterRedis({
      storeClient: redis,
      keyPrefix,
      points,
      duration,
      // Waiting for a Redis that is down would turn a limit into an outage.
      rejectIfRedisNotReady: true,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration }),
    }),
    toHeaders,
    refuse: (state) => {
      onRefusal?.(name);
      const seconds = toSeconds(state);
      const wait = `No more than ${points} in ${count(duration, 'second')}. Wait ${count(seconds, 'second')}.`;
      const headers = { ...toHeaders(state), 'retry-after': String(seconds) };
      return new Problem(rateLimited, wait, { headers });
    },
  };
}

/** Keys are addresses of people and machines, which have no business in Redis. */
export function toId(key: string): string {
  return createHash('sha256').update(key).digest('base64url').slice(0, 22);
}

function count(number: number, unit: string): string {
  return `${number} ${unit}${number === 1 ? '' : 's'}`;
}

function toSeconds({ msBeforeNext }: WindowState): number {
  return Math.max(1, Math.ceil(msBeforeNext / 1000));
}
