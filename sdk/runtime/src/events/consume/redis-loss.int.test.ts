import { eventually } from '@fitsync/testing';
import { describe, expect, it } from 'vitest';
import { logKey, partitionOf } from '@fitsync/sdk/internal/log';
import { useLibrary } from './consume.fixture.ts';

const library = useLibrary();
const key = logKey('loans', partitionOf('ada'));

describe('a consumer whose Redis', () => {
  it('was wiped goes on where its group stood', async () => {
    const { publish, consume, effects, redis, relay } = library();
    consume();
    await publish('ada', '1');
    await publish('ada', '2');
    await eventually(async () => expect(await effects()).toEqual(['1', '2']));
    const [last] = await redis.client.xrevrange(key, '+', '-', 'COUNT', 1);
    await redis.client.flushall();
    await publish('ada', '3');
    relay.poke();
    await eventually(async () => expect(await effects()).toEqual(['1', '2', '3']));
    const groups = await redis.client.xinfo('GROUPS', key);
    // Nothing before the position had to be read again.
    expect(groups).toEqual([expect.arrayContaining(['name', 'shelves', 'pending', 0])]);
    expect(last?.[0]).toBeDefined();
  });

  it('lost its groups makes them again', async () => {
    const { publish, consume, effects, redis } = library();
    consume();
    await publish('ada', '1');
    await eventually(async () => expect(await effects()).toEqual(['1']));
    await redis.client.xgroup('DESTROY', key, 'shelves');
    await publish('ada', '2');
    await eventually(async () => expect(await effects()).toEqual(['1', '2']));
  });

  it('is away waits, and goes on when it is back, empty', async () => {
    const { publish, consume, effects, redis } = library();
    consume();
    await publish('ada', '1');
    await eventually(async () => expect(await effects()).toEqual(['1']));
    await redis.stop();
    await publish('ada', '2');
    await redis.restart();
    await eventually(async () => expect(await effects()).toEqual(['1', '2']), 20_000);
  });

  it('forgot an entry before it was handled says so, and goes on', async () => {
    const { publish, consume, effects, redis, shelves } = library();
    await publish('ada', '1');
    await eventually(async () => expect(await redis.client.xlen(key)).toBe(1));
    await redis.client.xgroup('CREATE', key, 'shelves', '0-0');
    await redis.client.xreadgroup('GROUP', 'shelves', 'owner', 'COUNT', 1, 'STREAMS', key, '>');
    await redis.client.xtrim(key, 'MAXLEN', 0);
    const { Registry } = await import('prom-client');
    const registry = new Registry();
    consume({ registry });
    await publish('ada', '2');
    await eventually(async () => expect(await effects()).toEqual(['2']));
    expect(await registry.metrics()).toContain('fitsync_events_lost_total{consumer="shelves"} 1');
    const { rows } = await shelves.sql.query('SELECT FROM retry_queue');
    expect(rows).toEqual([]);
  });
});

describe('a consumer whose Postgres', () => {
  it('broke all connections goes on', async () => {
    const { publish, consume, effects, shelves } = library();
    consume();
    await publish('ada', '1');
    await eventually(async () => expect(await effects()).toEqual(['1']));
    await shelves.sql
      .query(
        'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()',
      )
      .catch(() => undefined);
    await publish('ada', '2');
    await eventually(async () => expect(await effects()).toEqual(['1', '2']), 20_000);
  });
});
