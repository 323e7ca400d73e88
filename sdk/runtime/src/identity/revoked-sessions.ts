import { accessTokenSeconds } from './access-tokens.ts';

/** What is needed of Redis, as ioredis has it. */
export interface RevocationStore {
  xadd(key: string, ...entry: (string | number)[]): Promise<unknown>;
  xrange(key: string, from: string, to: string): Promise<[id: string, fields: string[]][]>;
}

/** Sessions that ended before their access tokens ran out, known to all services. */
export interface RevokedSessions {
  /** Tells all services. Kept for as long as an access token of the session may live. */
  revoke(sessionId: string): Promise<void>;
  /** Whether the session has ended. Without Redis nothing new is known, and tokens live out their minutes. */
  isRevoked(sessionId: string): boolean | Promise<boolean>;
}

/** What {@link createRevokedSessions} works with. */
export interface RevokedSessionsDeps {
  readonly redis: RevocationStore;
  readonly onError: (error: unknown) => void;
  readonly now?: () => number;
}

const list = 'fs:revoked-sessions';
/** How long what was read counts: a revoked session is refused everywhere within this time. */
const freshMs = 1_000;
const waitMs = 250;
/** Clocks of two machines may differ by so much. */
const slackMs = 10_000;
const lifetimeMs = accessTokenSeconds * 1_000 + slackMs;

/**
 * Creates the list of revoked sessions, a stream in Redis. Each process reads what is new once a second, when it is
 * asked, so that a request costs no command of its own.
 */
export function createRevokedSessions({
  redis,
  onError,
  now = () => performance.now(),
}: RevokedSessionsDeps): RevokedSessions {
  /** Until when they are kept, the oldest first. */
  const revoked = new Map<string, number>();
  let newest = '-';
  let freshUntil = -Infinity;
  let reading: Promise<void> | undefined;

  const remember = (sessionId: string): void => {
    if (!revoked.has(sessionId)) revoked.set(sessionId, now() + lifetimeMs);
  };
  const forgetOld = (): void => {
    for (const [sessionId, until] of revoked) {
      if (now() < until) break;
      revoked.delete(sessionId);
    }
  };
  const read = async (): Promise<void> => {
    try {
      const entries = await inTime(redis.xrange(list, newest, '+'));
      for (const [, [, sessionId = '']] of entries) remember(sessionId);
      newest = toStart(entries.at(-1)?.[0]) ?? newest;
    } catch (error) {
      onError(error);
    }
    forgetOld();
    // After a failure, too: asking a broken Redis once a second is enough.
    freshUntil = now() + freshMs;
    reading = undefined;
  };
  return {
    revoke: async (sessionId) => {
      remember(sessionId);
      const oldest = Date.now() - lifetimeMs;
      await redis.xadd(list, 'MINID', '~', oldest, '*', 'session', sessionId);
    },
    isRevoked: (sessionId) => {
      if (now() < freshUntil) return revoked.has(sessionId);
      reading ??= read();
      return reading.then(() => revoked.has(sessionId));
    },
  };
}

/** Another server may take over whose clock is behind, so a little is read again. */
function toStart(id: string | undefined): string | undefined {
  return id && String(Math.max(0, Number(id.split('-')[0]) - slackMs));
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
