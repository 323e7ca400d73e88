import { LRUCache } from 'lru-cache';
import { accessTokenSeconds } from './access-tokens.ts';

/** The two commands of Redis that are needed, as ioredis has them. */
export interface RevocationStore {
  set(key: string, value: string, unit: 'EX', seconds: number): Promise<unknown>;
  exists(key: string): Promise<number>;
}

/** Sessions that ended before their access tokens ran out, known to all services. */
export interface RevokedSessions {
  /** Tells all services. Kept for as long as an access token of the session may live. */
  revoke(sessionId: string): Promise<void>;
  /** Whether the session has ended. Without Redis nothing is known, and tokens live out their minutes. */
  isRevoked(sessionId: string): Promise<boolean>;
}

/** What {@link createRevokedSessions} works with. */
export interface RevokedSessionsDeps {
  readonly redis: RevocationStore;
  readonly onError: (error: unknown) => void;
  readonly now?: () => number;
}

/** How long an answer of Redis counts: a revoked session is refused everywhere within this time. */
const rememberMs = 1_000;
const waitMs = 250;
const remembered = 10_000;
/** Clocks of two machines may differ a little. */
const slackSeconds = 10;

/** Creates the list of revoked sessions in Redis. */
export function createRevokedSessions({
  redis,
  onError,
  now = () => performance.now(),
}: RevokedSessionsDeps): RevokedSessions {
  const good = new LRUCache<string, number>({ max: remembered });
  return {
    revoke: async (sessionId) => {
      good.delete(sessionId);
      await redis.set(toKey(sessionId), '1', 'EX', accessTokenSeconds + slackSeconds);
    },
    isRevoked: async (sessionId) => {
      const until = good.get(sessionId);
      if (until !== undefined && now() < until) return false;
      try {
        const found = await inTime(redis.exists(toKey(sessionId)));
        if (found > 0) return true;
      } catch (error) {
        onError(error);
      }
      // Remembered after a failure, too: asking a broken Redis once a second is enough.
      good.set(sessionId, now() + rememberMs);
      return false;
    },
  };
}

function toKey(sessionId: string): string {
  return `fs:revoked-session:${sessionId}`;
}

async function inTime<T>(answer: Promise<T>): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`Redis took over ${waitMs} ms`)), waitMs);
  try {
    return await Promise.race([answer, promise]);
  } finally {
    clearTimeout(timer);
  }
}
