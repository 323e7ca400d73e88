import { LRUCache } from 'lru-cache';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { type LimitHeaders, type LimitOptions, openLimit, toId } from './open-limit.ts';

/** Counts requests, most of them without asking Redis. */
export interface LeasingLimiter {
  /** Uses up one point; throws `rate_limited` when there is none left. */
  consume(key: string): LimitHeaders | Promise<LimitHeaders>;
}

/** Points of a key that this process has taken out of Redis and may hand out by itself. */
interface Lease {
  readonly taken: number;
  left: number;
  /** What was left in Redis when they were taken. */
  readonly others: number;
  /** When the window ends. */
  readonly until: number;
}

interface Taking {
  readonly taken: number;
  readonly state: RateLimiterRes;
}

/** The share of what is left that is taken at once at most: the less is left, the more exact. */
const leasedShare = 1 / 15;
/** Keys that are remembered; of those beyond, the points that were not used are lost until the window ends. */
const rememberedKeys = 100_000;

/**
 * Creates a limit for what happens often. A process takes points of a key out of Redis before they are needed: one at
 * first, then twice as many each time, so that most requests of whoever sends many need not wait for it. All replicas
 * together never let more through than there are points. They may refuse a request as long as other replicas hold points
 * of its key: each at most one more than it has used, and a fifteenth of all.
 */
export function createLeasingLimiter(
  options: LimitOptions,
  now: () => number = () => performance.now(),
): LeasingLimiter {
  const { counts, toHeaders, refuse } = openLimit(options);
  const leases = new LRUCache<string, Lease>({ max: rememberedKeys });
  const renewals = new Map<string, Promise<void>>();

  const currentLease = (key: string): Lease | undefined => {
    const lease = leases.get(key);
    return lease !== undefined && now() < lease.until ? lease : undefined;
  };
  const useUp = (key: string): LimitHeaders | undefined => {
    const lease = currentLease(key);
    if (lease === undefined || lease.left === 0) return undefined;
    lease.left -= 1;
    const { left, others, until } = lease;
    return toHeaders({ remainingPoints: left + others, msBeforeNext: until - now() });
  };
  /** Takes out one point when others have left less than is wanted. */
  const takeOut = async (id: string, wanted: number): Promise<Taking> => {
    try {
      return { taken: wanted, state: await counts.consume(id, wanted) };
    } catch (reason) {
      if (wanted === 1 || !(reason instanceof RateLimiterRes)) throw reason;
      await counts.reward(id, wanted);
      return { taken: 1, state: await counts.consume(id, 1) };
    }
  };
  const renew = async (key: string): Promise<void> => {
    const last = currentLease(key);
    const most = last ? Math.min(2 * last.taken, Math.ceil(last.others * leasedShare)) : 1;
    const { taken, state } = await takeOut(toId(key), Math.max(1, most));
    const until = now() + state.msBeforeNext;
    leases.set(key, { taken, left: taken, others: state.remainingPoints, until });
  };
  const renewOnce = (key: string): Promise<void> => {
    let renewal = renewals.get(key);
    if (renewal === undefined) {
      renewal = renew(key).finally(() => renewals.delete(key));
      renewals.set(key, renewal);
    }
    return renewal;
  };
  const waitFor = async (key: string): Promise<LimitHeaders> => {
    try {
      // Others that wait for the same points may be faster.
      for (;;) {
        await renewOnce(key);
        const headers = useUp(key);
        if (headers !== undefined) return headers;
      }
    } catch (reason) {
      throw reason instanceof RateLimiterRes ? refuse(reason) : reason;
    }
  };
  return { consume: (key) => useUp(key) ?? waitFor(key) };
}
