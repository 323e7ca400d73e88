import { eventually } from '@fitsync/testing';
import { describe, expect, it } from 'vitest';
import { createTestGroup } from './group.fixture.ts';
import { partitionOf } from '@fitsync/sdk/internal/log';
import { logLimits } from './log-limits.ts';
import { logOf, useLoans } from './relay.fixture.ts';
import { type RelayContext, verifyPartition } from './relay-partition.ts';
import { readExtent } from './trim-progress.ts';
import { trimPartition } from './trim-partition.ts';

const library = useLoans();
const partition = partitionOf('ada');
const key = logOf('ada');
const limits = { ...logLimits, keepEntries: 3 };

/** Publishes loans 1 to 10 of one reader; gives their log ids. No relay runs afterwards. */
async function publishTen(): Promise<string[]> {
  const { allPublished, publishMany, startRelay } = library();
  await publishMany('ada', 1, 10);
  const relay = startRelay();
  await allPublished();
  await relay.stop();
  return idsInLog();
}

async function idsInLog(): Promise<string[]> {
  const entries = await library().redis.client.xrange(key, '-', '+');
  return entries.map(([id]) => id);
}

const trim = (deps?: Partial<RelayContext>) =>
  trimPartition(library().context({ limits, ...deps }), partition);

const trimmedId = async () => (await readExtent(library().database.sql, partition)).trimmed_id;

describe('trimPartition', () => {
  it('keeps the newest entries and records where they begin', async () => {
    const ids = await publishTen();
    expect(await trim()).toEqual({ length: 3, heldBackBy: undefined });
    expect(await idsInLog()).toEqual(ids.slice(-3));
    expect(await trimmedId()).toBe(ids[7]);
  });

  it('keeps nothing that is old', async () => {
    await publishTen();
    const now = () => new Date(Date.now() + logLimits.keepFor + 1_000);
    expect(await trim({ now })).toEqual({ length: 0, heldBackBy: undefined });
  });

  it('keeps what a group has not handled, from its oldest pending entry on', async () => {
    const ids = await publishTen();
    const group = await createTestGroup(library().redis.client, key, 'shelves');
    await group.read(5);
    await group.acknowledge([0, 1, 3, 4].map((i) => ids[i] ?? ''));
    expect(await trim()).toEqual({ length: 8, heldBackBy: 'shelves' });
    expect(await idsInLog()).toEqual(ids.slice(2));
    await group.acknowledge(ids.slice(2, 3));
    expect(await trim()).toEqual({ length: 5, heldBackBy: 'shelves' });
    expect(await idsInLog()).toEqual(ids.slice(5));
  });

  it('keeps what a group has not handled that Redis has forgotten', async () => {
    const ids = await publishTen();
    const { redis } = library();
    const group = await createTestGroup(redis.client, key, 'shelves');
    await group.handle(4);
    await trim();
    await redis.client.xgroup('DESTROY', key, 'shelves');
    expect(await trim()).toEqual({ length: 6, heldBackBy: 'shelves' });
    expect(await idsInLog()).toEqual(ids.slice(4));
  });

  it('keeps so much and no more for a group that no contract names', async () => {
    const ids = await publishTen();
    const group = await createTestGroup(library().redis.client, key, 'app:mirror');
    await group.read(1);
    expect(await trim({ limits: { ...limits, guestEntries: 6 } })).toEqual({
      length: 6,
      heldBackBy: 'app:mirror',
    });
    expect(await idsInLog()).toEqual(ids.slice(4));
    const now = () => new Date(Date.now() + logLimits.guestFor + 1_000);
    expect(await trim({ now })).toEqual({ length: 0, heldBackBy: undefined });
  });

  it('does nothing when a group comes up at the last moment', async () => {
    const ids = await publishTen();
    const { redis, database } = library();
    const before = await trimmedId();
    const late = createTestGroup(redis.client, key, 'late');
    const metrics = library().context().metrics;
    // The group is there when the log is trimmed, but was not when the groups were looked at.
    const blind = new Proxy(redis.client, {
      get(target, name) {
        if (name === 'xinfo') return async () => late.then(() => []);
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? value.bind(target) : value;
      },
    });
    expect(await trim({ redis: blind, metrics })).toBeUndefined();
    expect(await idsInLog()).toEqual(ids);
    const { rows } = await database.sql.query('SELECT FROM relay_group');
    expect([await trimmedId(), rows]).toEqual([before, []]);
  });

  it('writes back after a loss exactly what had not been trimmed', async () => {
    await publishTen();
    await trim();
    const kept = await idsInLog();
    const { context, database, redis } = library();
    await redis.client.flushall();
    const { last_id } = await readExtent(database.sql, partition);
    await verifyPartition(context(), { partition, last_id });
    expect(await idsInLog()).toEqual(kept);
  });

  it('accepts that a log is empty of which everything was trimmed', async () => {
    const { allPublished, loggedLoans, publish, redis, startRelay } = library();
    await publishTen();
    const now = () => new Date(Date.now() + logLimits.keepFor + 1_000);
    await trim({ now });
    await redis.client.flushall();
    startRelay();
    await publish('ada', 'next');
    await allPublished();
    expect(await loggedLoans()).toEqual(['next']);
  });

  it('repeats itself after a crash before it was recorded, and loses nothing to a loss in between', async () => {
    const ids = await publishTen();
    const { context, redis, startRelay } = library();
    const group = await createTestGroup(redis.client, key, 'shelves');
    await group.handle(8);
    const { metrics } = context();
    const before = await trimmedId();
    const crash = { ...metrics, measured: () => expect.fail('the process is killed here') };
    await expect(trim({ metrics: crash })).rejects.toThrow('killed here');
    expect(await idsInLog()).toEqual(ids.slice(7));
    expect(await trimmedId()).toBe(before);
    await redis.client.flushall();
    const relay = startRelay({ limits: { trimEvery: 3_600_000 } });
    await eventually(async () => expect(await idsInLog()).toEqual(ids));
    await relay.stop();
    // The group comes back where it stood, so that it sees only what it has not handled.
    const again = await createTestGroup(redis.client, key, 'shelves', ids[7]);
    expect(await again.handle(10)).toEqual(ids.slice(8));
    await trim();
    expect([await idsInLog(), await trimmedId()]).toEqual([ids.slice(7), ids[7]]);
  });

  it('is done by one relay at a time, for any number of them', async () => {
    const ids = await publishTen();
    const results = await Promise.all([1, 2, 3, 4].map(() => trim()));
    expect(results.filter((result) => result !== undefined).length).toBeGreaterThan(0);
    expect([await idsInLog(), await trimmedId()]).toEqual([ids.slice(-3), ids[7]]);
  });
});

describe('two relays that trim', () => {
  it('leave every event to a group that is behind', async () => {
    const { allPublished, publishMany, redis, startRelay } = library();
    const often = { limits: { keepEntries: 5, trimEvery: 10 } };
    startRelay(often);
    startRelay(often);
    const group = await createTestGroup(redis.client, key, 'shelves');
    const handled: string[] = [];
    for (let first = 1; first <= 300; first += 20) {
      await publishMany('ada', first, first + 19);
      handled.push(...(await group.handle(15)));
    }
    await allPublished();
    await eventually(async () => {
      handled.push(...(await group.handle(50)));
      expect(handled).toHaveLength(300);
    });
    expect(new Set(handled).size).toBe(300);
    await eventually(async () => expect(await idsInLog()).toEqual(handled.slice(-5)));
  });
});
