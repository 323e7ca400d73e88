import { createTestRedis, type TestRedis } from '@fitsync/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createLeasingLimiter, type LeasingLimiter } from './index.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await createTestRedis();
});
afterAll(() => redis.close());

const minute = { points: 60, duration: 60 };

/** How many of so many requests, all at once, were let through. */
async function countPassed(limiter: LeasingLimiter, requests: number, key = 'ada') {
  const all = Array.from({ length: requests }, async () => limiter.consume(key));
  const settled = await Promise.allSettled(all);
  return settled.filter(({ status }) => status === 'fulfilled').length;
}

function replicasOf(name: string, count: number): LeasingLimiter[] {
  const settings = { redis: redis.client, name, points: 300, duration: 60 };
  return Array.from({ length: count }, () => createLeasingLimiter(settings));
}

it('lets a key use up exactly its points, however many ask at once', async () => {
  const onRefusal = vi.fn<(name: string) => void>();
  const settings = { redis: redis.client, name: 'exact', ...minute, onRefusal };
  const limiter = createLeasingLimiter(settings);
  expect(await limiter.consume('ada')).toEqual({
    'ratelimit-policy': '"exact";q=60;w=60',
    ratelimit: '"exact";r=59;t=60',
  });
  expect(await countPassed(limiter, 69)).toBe(59);
  // Each request that is refused is told of.
  expect(onRefusal).toHaveBeenCalledTimes(10);
  await expect(limiter.consume('ada')).rejects.toMatchObject({
    code: 'rate_limited',
    headers: { ratelimit: expect.stringMatching(/^"exact";r=0;t=\d+$/) as unknown },
  });
  await limiter.consume('grace');
});

it('takes more points out of Redis the more are used, and fewer the less is left', async () => {
  const limiter = createLeasingLimiter({ redis: redis.client, name: 'some', ...minute });
  const taken = async () => {
    const [key = ''] = await redis.client.keys('fs:limit:some:*');
    return Number(await redis.client.get(key));
  };
  await limiter.consume('ada');
  expect(await taken()).toBe(1);
  await limiter.consume('ada');
  expect(await taken()).toBe(3);
  // The third point is there already, so nobody is asked.
  expect(limiter.consume('ada')).not.toBeInstanceOf(Promise);
  await countPassed(limiter, 56);
  expect(await taken()).toBe(59);
});

it('lets no more through with two replicas that get several at once, and refuses little too early', async () => {
  const replicas = replicasOf('shared', 2);
  let passed = 0;
  for (let turn = 0; turn < 40; turn += 1) {
    for (const replica of replicas) passed += await countPassed(replica, 5);
  }
  expect(passed).toBeLessThanOrEqual(300);
  expect(passed).toBeGreaterThanOrEqual(290);
});

it.each([
  { replicas: 8, undisturbed: 250 },
  { replicas: 30, undisturbed: 200 },
])(
  'lets no more through with $replicas replicas in turn, and refuses none of the first $undisturbed',
  async ({ replicas, undisturbed }) => {
    const limiters = replicasOf(`turn-${replicas}`, replicas);
    const passed: boolean[] = [];
    while (passed.length < 600) {
      for (const limiter of limiters) passed.push((await countPassed(limiter, 1)) === 1);
    }
    const total = passed.filter(Boolean).length;
    expect(total).toBeLessThanOrEqual(300);
    expect(total).toBeGreaterThanOrEqual(290);
    expect(passed.indexOf(false)).toBeGreaterThanOrEqual(undisturbed);
  },
);

it('refuses little too early when most requests go to one replica', async () => {
  const [main, ...others] = replicasOf('one', 8);
  let passed = 0;
  for (const other of others) passed += await countPassed(other, 2);
  if (main) passed += await countPassed(main, 400);
  expect(passed).toBeLessThanOrEqual(300);
  expect(passed).toBeGreaterThanOrEqual(290);
});

it('leaves what there is to whoever wants more than that', async () => {
  const [far, near] = replicasOf('rest', 2) as [LeasingLimiter, LeasingLimiter];
  expect(await countPassed(far, 15)).toBe(15);
  expect(await countPassed(near, 280)).toBe(280);
  // It would take sixteen now, as far as it knows, and there are five.
  expect(await countPassed(far, 20)).toBe(5);
});

it('opens again with the next window', async () => {
  let time = 0;
  const settings = { redis: redis.client, name: 'short', points: 60, duration: 1 };
  const limiter = createLeasingLimiter(settings, () => time);
  expect(await countPassed(limiter, 60)).toBe(60);
  time += 1_000;
  await expect.poll(() => countPassed(limiter, 1)).toBe(1);
});

it('counts by itself while Redis is down', async () => {
  const limiter = createLeasingLimiter({ redis: redis.client, name: 'insured', ...minute });
  await redis.stop();
  expect(await countPassed(limiter, 70)).toBe(60);
});
