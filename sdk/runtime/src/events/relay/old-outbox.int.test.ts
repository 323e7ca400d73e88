import { readFile, readdir } from 'node:fs/promises';
import { eventually } from '@fitsync/testing';
import { describe, expect, it } from 'vitest';
import { runtimeMigrations, uuidv7 } from '../../db/index.ts';
import { logOf, useLoans } from './relay.fixture.ts';
import { partitionOf } from '@fitsync/sdk/internal/log';
import { findRecorded } from '../operations/find-recorded.ts';

const library = useLoans();
const partition = partitionOf('ada');
/** Young enough not to be trimmed. */
const start = Date.now() - 60_000;
const change = '004_append_only_outbox.sql';

/** Runs the migrations whose names satisfy a condition. */
async function migrateWhere(isMeant: (name: string) => boolean): Promise<void> {
  for (const name of (await readdir(runtimeMigrations)).sort().filter(isMeant)) {
    await library().database.pool.query(await readFile(new URL(name, runtimeMigrations), 'utf8'));
  }
}

/** Makes the tables that there were before the outbox was append-only. */
async function goBack(): Promise<void> {
  await library().database.pool.query('DROP SCHEMA public CASCADE; CREATE SCHEMA public');
  await migrateWhere((name) => name < change);
}

interface OldRow {
  readonly loan: string;
  /** Log id, of an event that was published. */
  readonly place?: string;
  /** It stands in Redis, too. */
  readonly inLog?: string;
}

/** Records loans of Ada in the old tables; gives the rows and the ids of the events. */
async function recordOld(rows: readonly OldRow[]): Promise<{ row: number; id: string }[]> {
  const { database, redis } = library();
  const stored: { row: number; id: string }[] = [];
  for (const { loan, place, inLog } of rows) {
    const id = uuidv7();
    const envelope = JSON.stringify({
      event: 'loan.made',
      event_id: id,
      timestamp: new Date().toISOString(),
      correlation_id: 'c',
      source: 'loans',
      data: { reader_id: 'ada', loan },
    });
    const [ms = null, seq = null] = place?.split('-') ?? [];
    const result = await database.sql.query<{ id: number }>(
      `INSERT INTO outbox (event_id, type, key, partition, correlation_id, envelope, stream_ms, stream_seq, published_at)
       VALUES ($1, 'loan.made', 'ada', $2, 'c', $3, $4, $5, CASE WHEN $4::bigint IS NOT NULL THEN now() END)
       RETURNING id`,
      [id, partition, envelope, ms, seq],
    );
    stored.push({ row: result.rows[0]?.id ?? 0, id });
    if (inLog !== undefined) {
      await redis.client.xadd(logOf('ada'), inLog, 't', 'loan.made', 'e', envelope);
    }
  }
  return stored;
}

describe('an outbox of before it was append-only', () => {
  it.each([
    ['before', undefined, ['4', '5', '6']],
    ['after', start + 2, ['6']],
  ] as const)(
    'loses and repeats nothing when a relay stopped %s it had appended a batch',
    async (_, appendedAt, news) => {
      await goBack();
      const { allPublished, database, heard, listen, logged, loggedLoans, redis, startRelay } =
        library();
      const inLog = (seq: number) =>
        appendedAt === undefined ? {} : { inLog: `${appendedAt}-${seq}` };
      const rows = await recordOld([
        { loan: '1', place: `${start}-0`, inLog: `${start}-0` },
        { loan: '2', place: `${start}-1`, inLog: `${start}-1` },
        // Retention has deleted the first of this batch.
        { loan: '3', place: `${start + 1}-1`, inLog: `${start + 1}-1` },
        { loan: '4', ...inLog(0) },
        { loan: '5', ...inLog(1) },
        { loan: '6' },
      ]);
      await database.sql.query(
        `UPDATE relay_partition SET last_ms = $2, last_id = $3, batch = $4 WHERE partition = $1`,
        [partition, start + 2, `${start + 1}-1`, rows.slice(3, 5).map(({ row }) => row)],
      );
      await migrateWhere((name) => name >= change);
      await listen();
      const relay = startRelay();
      await allPublished();
      expect(await loggedLoans()).toEqual(['1', '2', '3', '4', '5', '6']);
      await eventually(() => expect(heard).toEqual(news));
      await relay.stop();

      const before = await logged();
      const ids = before.map(({ id }) => id);
      expect(ids.slice(0, 5)).toEqual([
        `${start}-0`,
        `${start}-1`,
        `${start + 1}-1`,
        `${start + 2}-0`,
        `${start + 2}-1`,
      ]);
      for (const [at, { id }] of rows.entries()) {
        expect(await findRecorded(database.sql, id)).toMatchObject({
          log_id: ids[at],
          published_at: expect.any(String),
        });
      }
      await redis.client.flushall();
      startRelay();
      await eventually(async () => expect(await logged()).toEqual(before));
      expect(heard).toEqual(news);
    },
  );
});
