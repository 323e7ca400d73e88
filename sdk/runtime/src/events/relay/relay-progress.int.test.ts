import { createTestDatabase, type TestDatabase } from '@fitsync/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pruneOutbox } from './relay-progress.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Records events that were published in batches of 200, some days ago. */
async function publishBatches(count: number, days: number): Promise<void> {
  await database.sql.query(
    `WITH stored AS (
       INSERT INTO outbox (event_id, type, key, partition, correlation_id, envelope)
       SELECT gen_random_uuid(), 'loan.made', 'ada', n % 8, 'c', '{}'
       FROM generate_series(1, $1::integer * 200) AS n RETURNING id
     )
     INSERT INTO relay_batch (partition, ms, first_row, last_row, rows, published_at)
     SELECT 0, min(id), min(id), max(id), array_agg(id), now() - $2 * interval '1 day'
     FROM stored GROUP BY id / 200`,
    [count, days],
  );
}

const count = async (what: string): Promise<number> => {
  const { rows } = await database.sql.query<{ count: number }>(`SELECT count(*) FROM ${what}`);
  return rows[0]?.count ?? -1;
};

describe('pruneOutbox', () => {
  it('deletes old batches together with their events, some at a time, and nothing else', async () => {
    await publishBatches(30, 31);
    await publishBatches(2, 29);
    const steps: number[] = [];
    for (;;) {
      const deleted = await pruneOutbox(database.sql);
      if (deleted === 0) break;
      steps.push(deleted);
      expect(await count('outbox')).toBe(await count('published_event'));
    }
    expect(steps.reduce((sum, deleted) => sum + deleted, 0)).toBe(6_000);
    expect(Math.max(...steps)).toBeLessThan(5_200);
    expect(await count('outbox')).toBe(400);
  });
});
