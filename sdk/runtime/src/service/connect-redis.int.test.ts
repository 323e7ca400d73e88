import { once } from 'node:events';
import { createTestRedis, eventually, type TestRedis } from '@fitsync/testing';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createRevokedSessions } from '../identity/index.ts';
import { createRateLimiter } from '../limits/index.ts';
import { connectRedis } from './connect-redis.ts';

let server: TestRedis;
let redis: ReturnType<typeof connectRedis>;
let pid: number;

beforeEach(async () => {
  server = await createTestRedis();
  pid = Number(/process_id:(\d+)/.exec(await server.client.info('server'))?.[1]);
  redis = connectRedis(server.url, { info: () => undefined, warn: () => undefined });
  redis.on('error', () => undefined);
  await once(redis, 'ready');
});
afterEach(async () => {
  process.kill(pid, 'SIGCONT');
  redis.disconnect();
  await server.close();
});

/** How many are not done by the next turn of the event loop: those that wait for a server or a timer. */
async function countWaiting(work: readonly Promise<unknown>[]): Promise<number> {
  let waiting = work.length;
  for (const one of work) void one.finally(() => (waiting -= 1));
  await new Promise(setImmediate);
  return waiting;
}

it('lets nobody wait for a Redis that hangs, once that is known, and uses it again when it answers', async () => {
  const limiter = createRateLimiter({ redis, name: 'hanging', points: 1_000, duration: 60 });
  const sessions = createRevokedSessions({ redis, onError: () => undefined });
  const ask = (session: string) =>
    Array.from({ length: 100 }, async (_, index) => {
      await sessions.isRevoked(`${session}-${index}`);
      await limiter.consume('ada');
    });
  await Promise.all(ask('answered'));

  process.kill(pid, 'SIGSTOP');
  const first = ask('first');
  expect(await countWaiting(first)).toBe(100);
  await Promise.all(first);

  await eventually(() => expect(redis.status).not.toBe('ready'));
  const later = ask('later');
  expect(await countWaiting(later)).toBe(0);
  await Promise.all(later);

  process.kill(pid, 'SIGCONT');
  await eventually(() => expect(redis.status).toBe('ready'));
  const { ratelimit } = await limiter.consume('ada');
  // What was counted while Redis hung is not in it; what was sent just before may be.
  expect(ratelimit).toMatch(/^"hanging";r=(899|[1-8]\d\d);/);
});
