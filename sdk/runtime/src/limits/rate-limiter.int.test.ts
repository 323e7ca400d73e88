import { createTestRedis, type TestRedis } from '@fitsync/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRateLimiter } from './index.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await createTestRedis();
});
afterAll(() => redis.close());

const refused = {
  code: 'rate_limited',
  status: 429,
  headers: {
    'retry-after': expect.stringMatching(/^[1-9]\d*$/) as unknown,
    'ratelimit-policy': expect.stringMatching(/^"[\w-]+";q=\d+;w=\d+$/) as unknown,
    ratelimit: expect.stringMatching(/^"[\w-]+";r=0;t=\d+$/) as unknown,
  },
};

describe('createRateLimiter', () => {
  it('lets a key use up its points, together with all replicas', async () => {
    const settings = { redis: redis.client, name: 'shared', points: 3, duration: 60 };
    const [here, elsewhere] = [createRateLimiter(settings), createRateLimiter(settings)];
    expect(await here.consume('ada')).toEqual({
      'ratelimit-policy': '"shared";q=3;w=60',
      ratelimit: '"shared";r=2;t=60',
    });
    await elsewhere.consume('ada');
    await here.consume('ada');
    await expect(elsewhere.consume('ada')).rejects.toMatchObject(refused);
    await here.consume('grace');
  });

  it('opens again with the next window', async () => {
    const settings = { redis: redis.client, name: 'short', points: 1, duration: 1 };
    const limiter = createRateLimiter(settings);
    // Both at once, so that they are in one window.
    const both = await Promise.allSettled([limiter.consume('ada'), limiter.consume('ada')]);
    expect(both[1]).toMatchObject({
      reason: {
        detail: 'No more than 1 in 1 second. Wait 1 second.',
        headers: { 'retry-after': '1' },
      },
    });
    const state = () =>
      limiter.consume('ada').then(
        () => 'open',
        () => 'shut',
      );
    await expect.poll(state).toBe('open');
  });

  it('looks without using up, and gives points back', async () => {
    const limiter = createRateLimiter({
      redis: redis.client,
      name: 'login',
      points: 2,
      duration: 60,
    });
    await limiter.assertOpen('ada');
    await limiter.consume('ada');
    await limiter.consume('ada');
    await expect(limiter.assertOpen('ada')).rejects.toMatchObject(refused);
    await limiter.refund('ada');
    await limiter.assertOpen('ada');
  });

  it('keeps no key in clear text', async () => {
    const settings = { redis: redis.client, name: 'hidden', points: 2, duration: 60 };
    await createRateLimiter(settings).consume('ada@example.com');
    const keys = await redis.client.keys('*hidden*');
    expect(keys).toHaveLength(1);
    expect(keys.join()).not.toContain('ada');
  });

  it('counts by itself while Redis is down', async () => {
    const limiter = createRateLimiter({
      redis: redis.client,
      name: 'insured',
      points: 2,
      duration: 60,
    });
    await redis.stop();
    await limiter.consume('ada');
    await limiter.consume('ada');
    await expect(limiter.consume('ada')).rejects.toMatchObject(refused);
    await expect(limiter.assertOpen('ada')).rejects.toMatchObject(refused);
  });
});
