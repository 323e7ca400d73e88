import { setTimeout as delay } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createLatencies } from './latencies.ts';
import { runOpenLoop, type Sample } from './open-loop.ts';

/** Sends so many requests, and gives what came of them in the order of sending. */
async function send(count: number, request: (index: number) => Promise<unknown>) {
  const enough = new AbortController();
  const samples: Sample[] = [];
  await runOpenLoop({
    rate: 100,
    signal: enough.signal,
    request: (index) => {
      if (index === count - 1) enough.abort();
      return request(index);
    },
    onSample: (sample) => samples.push(sample),
  });
  return samples.sort((a, b) => a.index - b.index);
}

describe('runOpenLoop', () => {
  it('does not wait for an answer before it sends the next request', async () => {
    const all = Promise.withResolvers<void>();
    const samples = await send(5, (index) => {
      if (index === 4) all.resolve();
      return all.promise;
    });
    expect(samples.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4]);
    // The first has waited for all that were sent after it.
    expect(samples[0]?.latencyMs).toBeGreaterThan(samples[4]?.latencyMs ?? Infinity);
  });

  it('counts from when a request should have been sent, also when the sender stood still', async () => {
    const stall = 200;
    const samples = await send(3, async (index) => {
      if (index > 0) return;
      const until = performance.now() + stall;
      while (performance.now() < until);
    });
    // Request 1 was due 10 ms after the first, in the middle of the stall.
    expect(samples[1]?.latencyMs).toBeGreaterThan(stall - 20);
  });

  it('tells of failures, and goes on', async () => {
    const samples = await send(3, async (index) => {
      await delay(1);
      if (index === 1) throw new Error('no answer');
    });
    expect(samples.map(({ error }) => error)).toEqual([
      undefined,
      new Error('no answer'),
      undefined,
    ]);
  });
});

describe('createLatencies', () => {
  it('gives percentiles in milliseconds', () => {
    const latencies = createLatencies();
    expect(latencies.summary()).toMatchObject({ count: 0, max: 0 });
    for (let value = 1; value <= 100; value += 1) latencies.add(value);
    const { count, p50, p99, max } = latencies.summary();
    expect(count).toBe(100);
    for (const [is, should] of [
      [p50, 50],
      [p99, 99],
      [max, 100],
    ] as const) {
      expect(Math.abs(is - should)).toBeLessThan(should / 50);
    }
  });
});
