import { createTestClock, createTestDatabase, type TestDatabase } from '@fitsync/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTransact } from './create-transact.ts';
import { loanIn, loans, origin } from '../events.fixture.ts';
import { partitionOf } from '@fitsync/sdk/internal/log';
import type { Transact } from './origin.ts';

let database: TestDatabase;
let transact: Transact;
let published: number;
const clock = createTestClock('2026-03-01T10:00:00Z');

beforeAll(async () => {
  database = await createTestDatabase();
  await database.sql.query('CREATE TABLE loans (loan text PRIMARY KEY)');
});
afterAll(() => database.close());

beforeEach(async () => {
  await database.sql.query('TRUNCATE loans, outbox, outbox_waiting');
  published = 0;
  transact = createTransact({
    pool: database.pool,
    contract: loans,
    now: clock.now,
    onPublish: () => (published += 1),
  });
});

async function outbox() {
  const { rows } = await database.sql.query<{ key: string; partition: number; envelope: string }>(
    'SELECT key, partition, envelope FROM outbox ORDER BY id',
  );
  return rows;
}

async function loanCount() {
  const { rows } = await database.sql.query<{ count: number }>('SELECT count(*) FROM loans');
  return rows[0]?.count;
}

describe('createTransact', () => {
  it('stores the change and its event together', async () => {
    const trace = {
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      tracestate: 'vendor=1',
    };
    const answer = await transact(
      { ...origin, ...trace, causationId: 'cause-1', actorId: 'actor-1' },
      async (tx) => {
        await tx.query('INSERT INTO loans VALUES ($1)', ['l1']);
        await tx.emit('loan.made', { reader_id: 'ada', loan: 'l1' });
        return 'done';
      },
    );
    expect(answer).toBe('done');
    expect(await loanCount()).toBe(1);
    const [event] = await outbox();
    expect(event).toMatchObject({ key: 'ada', partition: partitionOf('ada') });
    expect(JSON.parse(event?.envelope ?? '')).toEqual({
      event: 'loan.made',
      event_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-/),
      timestamp: '2026-03-01T10:00:00.000Z',
      correlation_id: 'correlation-1',
      causation_id: 'cause-1',
      actor_id: 'actor-1',
      source: 'loans',
      ...trace,
      data: { reader_id: 'ada', loan: 'l1' },
    });
    expect(published).toBe(1);
  });

  it('stores neither when the work throws', async () => {
    const work = transact(origin, async (tx) => {
      await tx.query('INSERT INTO loans VALUES ($1)', ['l1']);
      await tx.emit('loan.made', { reader_id: 'ada', loan: 'l1' });
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect([await loanCount(), await outbox(), published]).toEqual([0, [], 0]);
  });

  it('refuses an event that the operation does not declare', async () => {
    const work = transact({ ...origin, emits: ['loan.made'] }, (tx) =>
      tx.emit('loan.ended', { reader_id: 'ada', loan: 'l1' }),
    );
    await expect(work).rejects.toThrow('may not publish loan.ended');
  });

  it('rolls back an invalid event even when its error is caught', async () => {
    const work = transact(origin, async (tx) => {
      await tx.query('INSERT INTO loans VALUES ($1)', ['l1']);
      await tx.emit('loan.made', { reader_id: 'ada' }).catch(() => undefined);
    });
    await expect(work).rejects.toThrow('loan.made breaks its contract: /data must have loan.');
    expect(await loanCount()).toBe(0);
  });

  it('rolls back and says so when a failed statement is swallowed', async () => {
    const work = transact(origin, async (tx) => {
      await tx.query('INSERT INTO loans VALUES ($1)', ['l1']);
      await tx.query('SELECT 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await loanCount()).toBe(0);
  });

  it('gives ids in commit order within a key, even to the one that began first', async () => {
    const { promise: mayFinish, resolve: finish } = Promise.withResolvers<void>();
    const { promise: hasBegun, resolve: begun } = Promise.withResolvers<void>();
    const slow = transact(origin, async (tx) => {
      await tx.emit('loan.made', { reader_id: 'ada', loan: 'slow' });
      begun();
      await mayFinish;
    });
    await hasBegun;
    await transact(origin, (tx) => tx.emit('loan.made', { reader_id: 'ada', loan: 'quick' }));
    finish();
    await slow;
    const order = (await outbox()).map(({ envelope }) => loanIn(JSON.parse(envelope)).loan);
    expect(order).toEqual(['quick', 'slow']);
  });

  it('runs the work again when Postgres ends it in a deadlock', async () => {
    await database.sql.query("INSERT INTO loans VALUES ('a'), ('b')");
    const { promise: bothHold, resolve } = Promise.withResolvers<void>();
    let holding = 0;
    let runs = 0;
    const lockBoth = (first: string, second: string) =>
      transact(origin, async (tx) => {
        runs += 1;
        await tx.query('SELECT FROM loans WHERE loan = $1 FOR UPDATE', [first]);
        holding += 1;
        if (holding === 2) resolve();
        await bothHold;
        await tx.query('SELECT FROM loans WHERE loan = $1 FOR UPDATE', [second]);
        await tx.emit('loan.made', { reader_id: 'ada', loan: first });
      });
    await Promise.all([lockBoth('a', 'b'), lockBoth('b', 'a')]);
    expect(runs).toBeGreaterThan(2);
    expect(await outbox()).toHaveLength(2);
  });
});
