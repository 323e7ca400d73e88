import { createTestDatabase, eventually, type TestDatabase } from '@fitsync/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createPool } from './create-pool.ts';
import { ensureDatabase } from './ensure-database.ts';
import { migrate } from './migrate.ts';
import { constraintOf, sqlStateOf } from './sql-errors.ts';
import { uuidv7 } from './uuidv7.ts';
import { withTransaction } from './with-transaction.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('createPool', () => {
  it('gives rows as wire data', async () => {
    const { rows } = await database.sql.query(
      `SELECT date '2026-11-30' AS day, time '18:00' AS hour, 9007199254740991::bigint AS big,
         1.5::numeric AS ratio, timestamptz '2026-11-30 18:00:00.123456+02' AS instant,
         timestamptz 'infinity' AS never, null::date AS nothing, '{"a": 1}'::jsonb AS document`,
    );
    expect(rows).toEqual([
      {
        day: '2026-11-30',
        hour: '18:00:00',
        big: 9007199254740991,
        ratio: 1.5,
        instant: '2026-11-30T16:00:00.123Z',
        never: 'infinity',
        nothing: null,
        document: { a: 1 },
      },
    ]);
  });

  it('gives up a statement that takes too long', async () => {
    const pool = createPool({ url: database.url, name: 'impatient', statementTimeout: 50 });
    await expect(pool.query('SELECT pg_sleep(5)')).rejects.toThrow('statement timeout');
    await pool.end();
  });

  it('outlives its connections, idle or in use', async () => {
    const errors: Error[] = [];
    const pool = createPool({ url: database.url, name: 'victim', onError: (e) => errors.push(e) });
    const used = await pool.connect();
    const idle = await pool.connect();
    idle.release();
    const { rowCount } = await database.sql.query(
      "SELECT pg_terminate_backend(pid, 1000) FROM pg_stat_activity WHERE application_name = 'victim'",
    );
    expect(rowCount).toBe(2);
    await expect(used.query('SELECT 1')).rejects.toThrow(/terminat|connection/);
    used.release(true);
    expect((await pool.query('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
    await eventually(() => expect(errors).toHaveLength(1));
    await pool.end();
  });
});

describe('withTransaction', () => {
  it('refuses statements that come after its end', async () => {
    const leaked = await withTransaction(database.pool, async (sql) => () => sql.query('SELECT 1'));
    await expect(leaked()).rejects.toThrow('The transaction is over');
  });
});

describe('constraintOf', () => {
  it('names the constraint that was broken', async () => {
    await database.sql.query('CREATE TABLE one (id int CONSTRAINT one_id_key UNIQUE)');
    await database.sql.query('INSERT INTO one VALUES (1)');
    const error: unknown = await database.sql
      .query('INSERT INTO one VALUES (1)')
      .catch((failure: unknown) => failure);
    expect([constraintOf(error), sqlStateOf(error)]).toEqual(['one_id_key', '23505']);
    expect(constraintOf(new Error('other'))).toBeUndefined();
  });
});

describe('ensureDatabase and migrate', () => {
  it('can be done by many at once, and again', async () => {
    const name = `shared_${uuidv7().replaceAll('-', '')}`;
    const server = inject('postgresUrl');
    const prepare = async () => {
      const url = await ensureDatabase(server, name);
      await migrate(url);
      return url;
    };
    const urls = await Promise.all([prepare(), prepare(), prepare(), prepare()]);
    expect(new Set([...urls, await prepare()]).size).toBe(1);
    const pool = createPool({ url: urls[0] ?? '', name: 'test' });
    const { rows } = await pool.query('SELECT name FROM runtime_migrations');
    expect(rows.map((row) => row.name)).toEqual([
      '001_outbox',
      '002_idempotency_keys',
      '003_consuming',
      '004_append_only_outbox',
    ]);
    expect((await pool.query('SELECT FROM relay_partition')).rowCount).toBe(8);
    await pool.end();
    await database.sql.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });
});

describe('uuidv7', () => {
  it('is a version 7 id that sorts by its time', () => {
    const early = uuidv7(Date.UTC(2026, 0, 1));
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < uuidv7(Date.UTC(2026, 0, 1, 0, 0, 0, 1))).toBe(true);
    const made = Array.from({ length: 1000 }, () => uuidv7());
    expect(made).toEqual(made.toSorted());
    expect(new Set(made).size).toBe(made.length);
  });
});
