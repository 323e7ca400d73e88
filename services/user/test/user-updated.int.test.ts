import { eventExamples } from '@fitsync/contracts/events';
import { createTestRedis, type TestRedis } from '@fitsync/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createUserEventHandlers } from '../src/service.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await createTestRedis();
});
afterAll(() => redis.close());

const event = eventExamples['user.updated'];
const key = `user:${event.data.user_id}`;
const load = () =>
  createUserEventHandlers({ redis: redis.client })['user.updated'].load?.(event, {
    calls: {},
    signal: AbortSignal.timeout(10_000),
  });

describe('user.updated', () => {
  it('drops the name of that user, as often as it is delivered', async () => {
    await redis.client.mset(key, '"Ann"', 'user:another', '"Bob"');
    await load();
    await load();
    expect(await redis.client.mget(key, 'user:another')).toEqual(['', '"Bob"']);
    expect(await redis.client.ttl(key)).toBeLessThanOrEqual(10);
  });

  it('fails without Redis, so that it is delivered again', async () => {
    await redis.stop();
    await expect(load()).rejects.toBeInstanceOf(Error);
    await redis.restart();
    await expect.poll(() => redis.client.ping().catch(() => 'down')).toBe('PONG');
    await expect(load()).resolves.toBeUndefined();
  });
});
