import { eventually } from '@fitsync/testing';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createTestGroup } from './group.fixture.ts';
import { partitionOf } from '@fitsync/sdk/internal/log';
import { logOf, useLoans } from './relay.fixture.ts';

const library = useLoans();
const key = logOf('ada');
const limits = { fullAt: 10, keepEntries: 2, trimEvery: 3_600_000 };

/** Fills the log with ten events that a group does not handle, and lets five more wait. */
async function fill() {
  const { allPublished, publishMany, redis, startRelay, waiting } = library();
  const registry = new Registry();
  startRelay({ limits, registry });
  const group = await createTestGroup(redis.client, key, 'shelves');
  await publishMany('ada', 1, 10);
  await allPublished();
  await publishMany('ada', 11, 15);
  await eventually(async () =>
    expect(await registry.metrics()).toContain('fitsync_trim_blocked{group="shelves"} 1'),
  );
  expect([await redis.client.xlen(key), await waiting()]).toEqual([10, 5]);
  return { group, registry };
}

const held = () => library().lines.filter(({ group }) => group === 'shelves');

describe('a full log', () => {
  it('lets events wait, says once because of whom, and takes them when there is room', async () => {
    const { group, registry } = await fill();
    const { allPublished, redis } = library();
    const first = await group.handle(10);
    await allPublished();
    const rest = await group.handle(10);
    expect([first.length, rest.length]).toEqual([10, 5]);
    expect(await redis.client.xlen(key)).toBe(7);
    expect(held()).toHaveLength(1);
    await eventually(async () =>
      expect(await registry.metrics()).toContain('fitsync_trim_blocked{group="shelves"} 0'),
    );
  });

  it('is not made so by a group that no contract names', async () => {
    const { allPublished, publishMany, redis, startRelay } = library();
    startRelay({ limits: { ...limits, guestEntries: 5 } });
    await createTestGroup(redis.client, key, 'app:gone');
    await publishMany('ada', 1, 10);
    await allPublished();
    await publishMany('ada', 11, 15);
    await allPublished();
    expect(await redis.client.xlen(key)).toBe(10);
  });

  it('holds up no other partition', async () => {
    const { loggedLoans, publish } = library();
    await fill();
    await publish('bob', 'other');
    await eventually(async () => expect(await loggedLoans()).toContain('other'));
  });

  it('is trimmed at once when its groups are done', async () => {
    const { allPublished, publishMany, redis, startRelay } = library();
    startRelay({ limits });
    const group = await createTestGroup(redis.client, key, 'shelves');
    await publishMany('ada', 1, 10);
    await allPublished();
    await group.handle(10);
    await publishMany('ada', 11, 15);
    await allPublished();
    expect(await redis.client.xlen(key)).toBe(7);
    expect(held()).toEqual([]);
  });

  it('is written again as a whole after a loss', async () => {
    const { loggedLoans, redis } = library();
    const { group } = await fill();
    await group.handle(4);
    const before = await loggedLoans();
    await redis.client.flushall();
    await eventually(async () => expect(await loggedLoans()).toEqual(before));
    const again = await createTestGroup(redis.client, key, 'shelves', '0-0');
    await again.handle(10);
    await library().allPublished();
    expect(await again.handle(10)).toHaveLength(5);
  });

  it('is written on after a loss, even if an older snapshot has filled it', async () => {
    const { group } = await fill();
    const { allPublished, loggedLoans, redis } = library();
    await redis.client.save();
    await group.handle(10);
    await allPublished();
    await redis.stop();
    await redis.restart();
    const numbers = Array.from({ length: 15 }, (_, i) => String(i + 1));
    await eventually(async () => expect(await loggedLoans()).toEqual(numbers));
  });

  it('stays in order with two relays', async () => {
    const { allPublished, database, publishMany, redis, startRelay } = library();
    startRelay({ limits });
    startRelay({ limits });
    const group = await createTestGroup(redis.client, key, 'shelves');
    const handled: string[] = [];
    for (let first = 1; first <= 60; first += 6) await publishMany('ada', first, first + 5);
    await eventually(async () => {
      handled.push(...(await group.handle(7)));
      expect(handled).toHaveLength(60);
    }, 20_000);
    await allPublished();
    const { rows } = await database.sql.query<{ id: string }>(
      "SELECT stream_ms || '-' || stream_seq AS id FROM published_event ORDER BY published_event.id",
    );
    expect(handled).toEqual(rows.map(({ id }) => id));
  });
});

describe('a Redis without memory', () => {
  it('is trimmed all the same, and takes events when there is room', async () => {
    const { allPublished, lines, loggedLoans, publish, publishMany, redis, startRelay, waiting } =
      library();
    startRelay({ limits: { keepEntries: 2, trimEvery: 50 } });
    const group = await createTestGroup(redis.client, key, 'shelves');
    await publishMany('ada', 1, 3_000);
    await allPublished();
    const used = /used_memory:(\d+)/.exec(await redis.client.info('memory'))?.[1] ?? '';
    await redis.client.config('SET', 'maxmemory', used);
    await publish('ada', 'next');
    await eventually(() =>
      expect(lines.map(({ msg }) => msg)).toContain('Events cannot be published; trying again.'),
    );
    expect(await waiting()).toBe(1);
    while ((await group.handle(500)).length > 0);
    await allPublished();
    expect((await loggedLoans()).at(-1)).toBe('next');
    expect(await group.handle(10)).toHaveLength(1);
  });
});

describe('a log that cannot be written', () => {
  it('keeps no other from being published, trimmed and written again', async () => {
    const { allPublished, loggedLoans, publish, publishMany, redis, startRelay, waiting } =
      library();
    // Where the log of Bob's partition should be, there is something else.
    expect(partitionOf('bob')).not.toBe(partitionOf('ada'));
    startRelay({ limits: { keepEntries: 2, trimEvery: 20 } });
    await publish('bob', 'b1');
    await allPublished();
    await redis.client.set(logOf('bob'), 'odd');
    await publish('bob', 'b2');
    await publishMany('ada', 1, 10);
    await eventually(async () => expect(await redis.client.xlen(key)).toBe(2));
    await eventually(async () => expect(await waiting()).toBe(1));
    await redis.client.del(logOf('bob'));
    await allPublished();
    expect((await loggedLoans()).toSorted()).toEqual(['10', '9', 'b1', 'b2']);
  });
});
