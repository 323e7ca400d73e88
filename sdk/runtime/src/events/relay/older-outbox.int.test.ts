import { fileURLToPath } from 'node:url';
import { createTestRedis, eventually, type TestRedis } from '@fitsync/testing';
import { runner } from 'node-pg-migrate';
import pg from 'pg';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, expect, inject, it } from 'vitest';
import { createPool, ensureDatabase, migrate, runtimeMigrations, uuidv7 } from '../../db/index.ts';
import { logKey } from '../log/log-keys.ts';
import { findRecorded } from '../operations/find-recorded.ts';
import { createRelay } from './create-relay.ts';

const partition = 3;
let redis: TestRedis;
let url: string;

beforeEach(async () => {
  redis = await createTestRedis();
  url = await ensureDatabase(inject('postgresUrl'), `old_${uuidv7().replaceAll('-', '')}`);
});
afterEach(() => redis.close());

/** The tables as they were when the place of an event stood in its own row. */
async function migrateHalfway(): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await runner({
    dbClient: client,
    dir: fileURLToPath(runtimeMigrations),
    migrationsTable: 'runtime_migrations',
    direction: 'up',
    count: 3,
    log: () => undefined,
  });
  await client.end();
}

it('keeps what was published, what is half published and what waits', async () => {
  await migrateHalfway();
  const pool = createPool({ url, name: 'test' });
  const add = async (name: string, place?: readonly [ms: number, seq: number]): Promise<number> => {
    const { rows } = await pool.query<{ id: number }>(
      `INSERT INTO outbox (event_id, type, key, partition, correlation_id, envelope, stream_ms, stream_seq, published_at)
       VALUES (gen_random_uuid(), 'loan.made', 'ada', $1, 'c', $2, $3, $4, CASE WHEN $3::bigint > 0 THEN now() END)
       RETURNING id`,
      [partition, name, place?.[0] ?? null, place?.[1] ?? null],
    );
    return rows[0]?.id ?? 0;
  };
  // Recent, or it would be trimmed.
  const ms = Date.now() - 10_000;
  await add('a', [ms, 0]);
  // Its neighbour before it is no longer kept.
  await add('c', [ms + 1, 1]);
  const open = [await add('d'), await add('e')];
  await add('f');
  await pool.query(
    'UPDATE relay_partition SET last_ms = $2, last_id = $3, batch = $4 WHERE partition = $1',
    [partition, ms + 2, `${ms + 1}-1`, open],
  );
  const key = logKey('loans', partition);
  // The log has lost the rest.
  await redis.client.xadd(key, `${ms}-0`, 't', 'loan.made', 'e', 'a');

  await migrate(url);
  const relay = createRelay({
    pool,
    redis: redis.client,
    service: 'loans',
    logger: pino({ level: 'silent' }),
    registry: new Registry(),
  });
  relay.start();
  await eventually(async () => expect(await redis.client.xlen(key)).toBe(5));
  await relay.stop();

  const entries = await redis.client.xrange(key, '-', '+');
  expect(entries.map(([, fields]) => fields.at(-1))).toEqual(['a', 'c', 'd', 'e', 'f']);
  expect(entries.slice(0, 4).map(([id]) => id)).toEqual([
    `${ms}-0`,
    `${ms + 1}-1`,
    `${ms + 2}-0`,
    `${ms + 2}-1`,
  ]);
  const { rows } = await pool.query<{ event_id: string }>(
    'SELECT event_id FROM outbox ORDER BY id',
  );
  const found = await Promise.all(rows.map(({ event_id }) => findRecorded(pool, event_id)));
  expect(found.map((row) => row?.log_id)).toEqual(entries.map(([id]) => id));
  expect((await pool.query('SELECT FROM outbox_waiting')).rowCount).toBe(0);
  await pool.end();
});
