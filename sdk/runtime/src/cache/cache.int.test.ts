import { AbortedError, TimeoutError } from '@fitsync/sdk/engine';
import { createTestRedis, type TestRedis } from '@fitsync/testing';
import fc from 'fast-check';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLookup, createSharedCache, dropShared, type Lookup } from './index.ts';

let redis: TestRedis;
beforeAll(async () => {
  redis = await createTestRedis();
});
afterAll(() => redis.close());
beforeEach(async () => {
  await redis.client.flushall();
});

type Load = Parameters<Lookup<string>>[1];

function open({ batchSize = 100 } = {}) {
  const registry = new Registry();
  const cache = createSharedCache<string>({
    redis: redis.client,
    name: 'user',
    seconds: 900,
    decode: (json) => (typeof json === 'string' ? json : undefined),
    registry,
  });
  return { registry, cache, find: createLookup({ cache, batchSize }) };
}

/** An owner who knows everybody. */
const everybody = () => vi.fn<Load>(async (ids) => ids.map((id) => [id, `name of ${id}`] as const));

const kept = async (id: string) => {
  await expect.poll(() => redis.client.exists(`user:${id}`)).toBe(1);
};

describe('a lookup', () => {
  it('asks the owner once, and then takes what services share', async () => {
    const first = everybody();
    expect(await open().find(['a', 'b', 'a'], first)).toEqual(
      new Map([
        ['a', 'name of a'],
        ['b', 'name of b'],
      ]),
    );
    expect(first.mock.calls).toEqual([[['a', 'b']]]);
    await Promise.all([kept('a'), kept('b')]);
    const another = everybody();
    expect(await open().find(['a', 'c'], another)).toEqual(
      new Map([
        ['a', 'name of a'],
        ['c', 'name of c'],
      ]),
    );
    expect(another.mock.calls).toEqual([[['c']]]);
    expect(await redis.client.ttl('user:a')).toBeGreaterThan(800);
  });

  it('asks for every id once, in batches that are not too large', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uuid(), { maxLength: 12 }),
        fc.integer({ min: 1, max: 5 }),
        async (ids, batchSize) => {
          const load = everybody();
          const found = await open({ batchSize }).find(ids, load);
          expect([...found.keys()]).toEqual([...new Set(ids)]);
          expect(load.mock.calls.flat(2)).toEqual([...new Set(ids)]);
          for (const [batch] of load.mock.calls) {
            expect(batch.length).toBeLessThanOrEqual(batchSize);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  it('lets all who want a value at the same time wait for one answer', async () => {
    const { find } = open();
    const answer = Promise.withResolvers<Awaited<ReturnType<Load>>>();
    const load = vi.fn<Load>(() => answer.promise);
    const all = Array.from({ length: 20 }, () => find(['a'], load));
    await expect.poll(() => load.mock.calls.length).toBe(1);
    answer.resolve([['a', 'Ann']]);
    for (const found of await Promise.all(all)) expect(found.get('a')).toBe('Ann');
    expect(load).toHaveBeenCalledOnce();
  });

  it('leaves out what cannot be had', async () => {
    const { find } = open({ batchSize: 1 });
    const load: Load = async ([id = '']) => {
      if (id === 'b') throw new Error('gone');
      return id === 'c' ? [] : [[id, 'there']];
    };
    expect(await find(['a', 'b', 'c', 'd'], load)).toEqual(
      new Map([
        ['a', 'there'],
        ['d', 'there'],
      ]),
    );
  });

  it('asks again when the one who asked first has gone', async () => {
    const { find } = open();
    const gone = Promise.withResolvers<never>();
    const leaver = vi.fn<Load>(() => gone.promise);
    const first = find(['a'], leaver);
    await expect.poll(() => leaver.mock.calls.length).toBe(1);
    const other = everybody();
    const second = find(['a'], other);
    // The second has joined when it has seen that the cache has nothing.
    await redis.client.get('user:a');
    gone.reject(new AbortedError('the client has gone'));
    expect(await first).toEqual(new Map());
    expect(await second).toEqual(new Map([['a', 'name of a']]));
  });

  it('waits no longer than the caller does, also for what another has asked for', async () => {
    const { find } = open();
    const never = vi.fn<Load>(() => new Promise(() => undefined));
    const patient = new AbortController();
    const first = find(['a'], never, { signal: patient.signal });
    await expect.poll(() => never.mock.calls.length).toBe(1);
    const joined = vi.fn<Load>(() => new Promise(() => undefined));
    expect(await find(['a'], joined, { deadline: Date.now() + 600 })).toEqual(new Map());
    expect(joined).not.toHaveBeenCalled();
    patient.abort();
    expect(await first).toEqual(new Map());
  });

  it('asks again for a patient caller when the one who asked first had no more time', async () => {
    const { find } = open();
    const late = Promise.withResolvers<never>();
    const hasty = vi.fn<Load>(() => late.promise);
    const first = find(['a'], hasty);
    await expect.poll(() => hasty.mock.calls.length).toBe(1);
    const second = find(['a'], everybody());
    await redis.client.get('user:a');
    late.reject(new TimeoutError('1 s'));
    expect(await first).toEqual(new Map());
    expect(await second).toEqual(new Map([['a', 'name of a']]));
  });

  it('asks the owner when Redis is away, and counts that', async () => {
    const { find, registry } = open();
    await redis.stop();
    expect(await find(['a'], everybody())).toEqual(new Map([['a', 'name of a']]));
    expect(await registry.metrics()).toMatch(/requests_total\{cache="user",result="error"\} [12]/);
    await redis.restart();
    await expect.poll(() => redis.client.ping().catch(() => 'down')).toBe('PONG');
  });
});

describe('a shared cache', () => {
  it('does not keep a value that was asked for before it changed', async () => {
    const { find } = open();
    const old = Promise.withResolvers<Awaited<ReturnType<Load>>>();
    const slow = vi.fn<Load>(() => old.promise);
    const reading = find(['a'], slow);
    await expect.poll(() => slow.mock.calls.length).toBe(1);
    await dropShared(redis.client, 'user', 'a');
    old.resolve([['a', 'old name']]);
    await reading;
    const fresh = everybody();
    expect(await open().find(['a'], fresh)).toEqual(new Map([['a', 'name of a']]));
    expect(fresh).toHaveBeenCalledOnce();
  });

  it('takes nothing that is no value of its own', async () => {
    await redis.client.mset('user:a', '{"name":1}', 'user:b', 'not JSON', 'user:c', '"Cara"');
    const { cache, registry } = open();
    expect(await cache.read(['a', 'b', 'c'])).toEqual(new Map([['c', 'Cara']]));
    const text = await registry.metrics();
    expect(text).toContain('fitsync_cache_requests_total{cache="user",result="hit"} 1');
    expect(text).toContain('fitsync_cache_requests_total{cache="user",result="miss"} 2');
  });
});
