import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useEventPlatform } from './fixtures/event-platform.ts';

const platform = useEventPlatform();
const hour = 3_600_000;
const day = 24 * hour;

async function queued(): Promise<string[]> {
  const { rows } = await platform().databases.notification.sql.query<{ event_id: string }>(
    'SELECT event_id FROM retry_queue ORDER BY position',
  );
  return rows.map(({ event_id }) => event_id);
}

/** Events of three days, of which Redis holds nothing any more; gives their ids. */
async function recordDays(): Promise<string[]> {
  const { record } = platform();
  const now = Date.now();
  const ids: string[] = [];
  for (const [type, ms] of [
    ['booking.created', now - 3 * day],
    ['booking.created', now - 2 * day],
    ['program.assigned', now - 2 * day + 1],
    ['booking.cancelled', now - day],
    ['user.updated', now - day],
    ['booking.created', now - hour],
  ] as const) {
    const { envelope } = await record({ type, ms, place: 'trimmed' });
    ids.push(envelope.event_id);
  }
  return ids;
}

const base = ['replay', '--group', 'notification'];

describe('fitsync events replay', () => {
  it('counts by type what it would replay, without --yes', async () => {
    const ids = await recordDays();
    await platform().record({ type: 'booking.created', place: 'outbox' });
    await platform().databases.notification.sql.query('INSERT INTO inbox VALUES ($1)', [ids[5]]);
    const { code, json, stderr } = await platform().run(...base, '--from', '60h');
    expect({ code, json }).toMatchObject({
      code: 0,
      json: {
        group: 'notification',
        dry_run: true,
        replayed: 3,
        types: [
          { type: 'booking.cancelled', found: 1, replayed: 1, unsettled: 0 },
          { type: 'booking.created', found: 2, replayed: 1, unsettled: 0 },
          { type: 'program.assigned', found: 1, replayed: 1, unsettled: 0 },
        ],
      },
    });
    expect(stderr).toContain('without --yes');
    expect(await queued()).toEqual([]);
  });

  it('queues what the group has not taken over, once, in the order of recording', async () => {
    const { run, databases, user } = platform();
    const ids = await recordDays();
    await databases.notification.sql.query('INSERT INTO inbox VALUES ($1)', [ids[5]]);
    const args = [...base, 'booking.*', '--from', '30d', '--yes'];
    expect(await run(...args)).toMatchObject({ code: 0, json: { replayed: 3, dry_run: false } });
    expect(await queued()).toEqual([ids[0], ids[1], ids[3]]);
    const { rows } = await databases.notification.sql.query(
      `SELECT source, partition, type, key, log_id, attempts, due_at <= now() AS due, envelope::jsonb ->> 'event_id' AS id
       FROM retry_queue LIMIT 1`,
    );
    expect(rows).toMatchObject([
      {
        source: 'schedule',
        type: 'booking.created',
        log_id: null,
        attempts: 0,
        due: true,
        id: ids[0],
      },
    ]);
    expect(await run(...args)).toMatchObject({ code: 0, json: { replayed: 0 } });
    await databases.notification.sql.query('DELETE FROM retry_queue');
    const table = await user.run(['events', ...args]);
    expect(table.stdout).toMatch(
      /TYPE +FOUND +QUEUED\nbooking\.cancelled +1 +0\nbooking\.created +3 +0/,
    );
  });

  it('queues again what was handled only with --reprocess, and never what waits or is dead', async () => {
    const { run, databases } = platform();
    const { sql } = databases.notification;
    const ids = await recordDays();
    await sql.query('INSERT INTO inbox SELECT unnest($1::uuid[])', [ids]);
    await sql.query(
      `INSERT INTO dead_letter (event_id, source, partition, type, key, envelope, reason, error, attempts, first_failed_at)
       VALUES ($1, 'schedule', 0, 'booking.created', 'k', '{}', 'exhausted', 'x', 7, now())`,
      [ids[0]],
    );
    await sql.query(
      `INSERT INTO retry_queue (event_id, source, partition, type, key, envelope, attempts, due_at)
       VALUES ($1, 'schedule', 0, 'booking.created', 'k', '{}', 2, now())`,
      [ids[1]],
    );
    const args = [...base, '--from', '30d', 'booking.created'];
    expect((await run(...args)).json).toMatchObject({ replayed: 0 });
    const dry = await run(...args, '--reprocess');
    expect(dry.json).toMatchObject({ replayed: 1, types: [{ found: 3, unsettled: 2 }] });
    expect(dry.stderr).toContain('2 events stay in the retry queue or dead');
    expect((await run(...args, '--reprocess', '--yes')).json).toMatchObject({ replayed: 1 });
    expect(await queued()).toEqual([ids[1], ids[5]]);
  });

  it('begins and ends with an event, or at a time', async () => {
    const { run } = platform();
    const ids = await recordDays();
    const total = async (...args: string[]): Promise<unknown> => {
      const { json } = await run(...base, ...args);
      return json instanceof Object && 'replayed' in json ? json.replayed : json;
    };
    expect(await total('--from', ids[1] ?? '')).toBe(4);
    expect(await total('--from', ids[1] ?? '', '--until', ids[3] ?? '')).toBe(3);
    expect(await total('--from', '50h', '--until', '20h')).toBe(3);
    expect(await total('--from', new Date(Date.now() - 2 * hour).toISOString())).toBe(1);
  });

  it('replays many, in batches', async () => {
    const { run, databases } = platform();
    await databases.schedule.sql.query(
      `WITH recorded AS (
         INSERT INTO outbox (event_id, type, key, partition, correlation_id, envelope, created_at)
         SELECT gen_random_uuid(), 'booking.created', n, n % 8, 'corr', '{}', now() - interval '1 hour'
         FROM generate_series(1, 1700) AS n RETURNING partition, id
       )
       INSERT INTO outbox_batch (partition, ms, rows) SELECT partition, 1, array_agg(id) FROM recorded GROUP BY partition`,
    );
    const args = [...base, '--from', '1d', '--yes'];
    const both = await Promise.all([run(...args), run(...args)]);
    const totals = both.map(({ code, json }) => [
      code,
      json instanceof Object && 'replayed' in json && json.replayed,
    ]);
    expect(totals.map(([code]) => code)).toEqual([0, 0]);
    expect(Number(totals[0]?.[1]) + Number(totals[1]?.[1])).toBe(1700);
    expect(await queued()).toHaveLength(1700);
  });

  it('stops where it fails, and goes on when it is run again', async () => {
    const { run, databases } = platform();
    await databases.schedule.sql.query(
      `WITH recorded AS (
         INSERT INTO outbox (event_id, type, key, partition, correlation_id, envelope)
         SELECT gen_random_uuid(), 'booking.created', n, 0, 'corr', '{}' FROM generate_series(1, 700) AS n RETURNING id
       )
       INSERT INTO outbox_batch (partition, ms, rows) SELECT 0, 1, array_agg(id) FROM recorded`,
    );
    const { sql } = databases.notification;
    await sql.query(`ALTER TABLE retry_queue ADD CONSTRAINT few CHECK (key <> '600')`);
    const args = [...base, '--from', '1h', '--yes'];
    const part = await run(...args);
    await sql.query('ALTER TABLE retry_queue DROP CONSTRAINT few');
    expect(part).toMatchObject({ code: 7, json: { replayed: 500 } });
    expect(part.stderr).toContain('stopped after 500 events');
    expect(await run(...args)).toMatchObject({ code: 0, json: { replayed: 200 } });
  });

  it('counts everything for a service that has never run, and queues nothing', async () => {
    const { record, run } = platform();
    await record({ type: 'booking.completed' });
    const args = ['replay', '--group', 'progress', '--from', '1d'];
    expect(await run(...args)).toMatchObject({ code: 0, json: { replayed: 1 } });
    const { code, stderr } = await run(...args, '--yes');
    expect(code).toBe(1);
    expect(stderr).toContain('progress has never run');
  });

  it.each([
    [['--group', 'notificatoin', '--from', '1d'], 4, 'notification'],
    [['bokking.*', '--group', 'notification', '--from', '1d'], 4, 'booking.*'],
    [
      ['user.updated', '--group', 'notification', '--from', '1d'],
      2,
      'does not receive user.updated',
    ],
    [['--group', 'notification'], 2, '--from says where'],
    [['--from', '1d'], 2, '--group says who'],
    [['--group', 'notification', '--from', 'yesterday'], 2, 'not \\"yesterday\\"'],
    [['--group', 'notification', '--from', '1h', '--until', '2h'], 2, 'there is nothing from'],
    [['--group', 'notification', '--from', randomUUID()], 4, 'holds an event'],
  ])('refuses %j with %i', async (args, code, message) => {
    const result = await platform().run('replay', ...args);
    expect(result).toMatchObject({ code, json: undefined });
    expect(result.stderr).toContain(message);
  });
});
