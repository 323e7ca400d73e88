import { randomUUID } from 'node:crypto';
import { leaseKey, logKey } from '@fitsync/runtime/events';
import { describe, expect, it } from 'vitest';
import { useEventPlatform } from './fixtures/event-platform.ts';

const platform = useEventPlatform();
const minute = 60_000;

/** Reads for a group as its service does. */
async function deliver(log: string, partition: number, group: string, count: number) {
  const { redis } = platform();
  const key = logKey(log, partition);
  await redis.xgroup('CREATE', key, group, '0', 'MKSTREAM');
  if (count === 0) return;
  await redis.xreadgroup('GROUP', group, 'owner', 'COUNT', count, 'STREAMS', key, '>');
}

describe('fitsync events lag', () => {
  it('counts what is unpublished, undelivered, pending and being retried, and how old it is', async () => {
    const { record, run, redis, databases } = platform();
    const now = Date.now();
    const [first, second] = [
      await record({ type: 'booking.created', ms: now - 5 * minute }),
      await record({ type: 'booking.created', ms: now - 4 * minute }),
    ];
    for (let i = 0; i < 3; i += 1) await record({ type: 'booking.cancelled', ms: now - minute });
    await record({ type: 'booking.cancelled', place: 'outbox', ms: now - 2 * minute });
    const key = logKey('schedule', first.partition);
    await deliver('schedule', first.partition, 'notification', 2);
    await redis.xack(key, 'notification', first.log_id);
    await databases.notification.sql.query(
      `INSERT INTO retry_queue (event_id, source, partition, type, key, envelope, log_id, due_at)
       VALUES ($1, 'schedule', $2, 'booking.created', 'k', '{}', $3, now())`,
      [first.envelope.event_id, first.partition, first.log_id],
    );

    const { code, json } = await run('lag', 'notification');
    expect(code).toBe(0);
    expect(json).toMatchObject({
      groups: [
        { group: 'notification', log: 'progress', count: 0, seconds: 0, state: 'never run' },
        {
          group: 'notification',
          log: 'schedule',
          count: 6,
          unpublished: 1,
          undelivered: 3,
          pending: 1,
          retrying: 1,
          seconds: expect.closeTo(300, -2),
          state: 'stopped',
        },
        { group: 'notification', log: 'training', count: 0 },
      ],
    });
    await databases.notification.sql.query('DELETE FROM retry_queue');
    const later = await run('lag', 'notification');
    expect(later.json).toMatchObject({
      groups: [{}, { count: 5, seconds: expect.closeTo(240, -2) }, {}],
    });
    await redis.xack(key, 'notification', second.log_id);
    const delivered = await run('lag', 'notification');
    expect(delivered.json).toMatchObject({
      // The oldest one is in the outbox now.
      groups: [{}, { count: 4, pending: 0, seconds: expect.closeTo(120, -2) }, {}],
    });
  });

  it('shows the whole log for a service that has never run', async () => {
    const { record, run } = platform();
    for (let i = 0; i < 3; i += 1) await record({ type: 'booking.completed', key: `client-${i}` });
    const { json } = await run('lag', 'progress');
    expect(json).toMatchObject({
      groups: [
        { log: 'schedule', undelivered: 3, count: 3, state: 'never run' },
        { log: 'training', count: 0 },
      ],
    });
  });

  it('counts on from its own position when Redis has forgotten a group', async () => {
    const { record, run, databases } = platform();
    const { partition, log_id } = await record({ type: 'booking.created' });
    for (let i = 0; i < 2; i += 1) await record({ type: 'booking.created' });
    await databases.notification.sql.query(
      `INSERT INTO consumer_partition VALUES ('schedule', $1, $2)`,
      [partition, log_id],
    );
    const { json } = await run('lag', 'notification');
    expect(json).toMatchObject({ groups: [{}, { undelivered: 2, state: 'stopped' }, {}] });
  });

  it('exits 6 when there is more than allowed, or it has waited too long', async () => {
    const { record, run, user } = platform();
    await record({ type: 'booking.created', ms: Date.now() - 5 * minute });
    expect(await run('lag', '--max', '1', '--max-age', '10m')).toMatchObject({ code: 0 });
    const many = await run('lag', 'notification', '--max', '0');
    expect(many).toMatchObject({ code: 6, json: { groups: [{}, { count: 1 }, {}] } });
    expect(many.stderr).toContain('over the limit: notification has 1 event of schedule');
    const watched = await user.run(['events', 'lag', '--max-age', '30s', '--watch', '2s']);
    expect(watched.code).toBe(6);
    expect(watched.stdout).toMatch(/^GROUP +LOG +LAG/);
    expect(watched.stderr).toContain('the first for 5m');
  });

  it('counts an app that is behind when asked for it, and not as a fault of the platform', async () => {
    const { record, run } = platform();
    const { partition } = await record({ type: 'booking.created' });
    await deliver('schedule', partition, 'notification', 1);
    await deliver('schedule', partition, 'app:mirror', 0);
    expect(await run('lag', '--max', '1')).toMatchObject({ code: 0 });
    expect(await run('lag', 'app:mirror', '--max', '0')).toMatchObject({ code: 6 });
  });

  it('refuses groups that nobody knows', async () => {
    const { code, stderr } = await platform().run('lag', 'notificatoin');
    expect([code, JSON.parse(stderr)]).toMatchObject([4, { nearest: ['notification'] }]);
  });

  it('says so when a database is older than the command', async () => {
    const { user, databases } = platform();
    const { pathname } = new URL(databases.user.url);
    const env = { NOTIFICATION_DATABASE_URL: databases.user.url.replace(pathname, '/postgres') };
    const { code, stderr } = await user.run(['events', 'lag'], { env });
    expect(code).toBe(1);
    expect(stderr).toContain('the database of notification is older than this command');
  });
});

describe('fitsync events groups', () => {
  const owner = randomUUID();

  it('shows who reads what, and how far', async () => {
    const { record, run, databases, user } = platform();
    const { partition, log_id } = await record({ type: 'booking.created' });
    await deliver('schedule', partition, 'notification', 1);
    await deliver('schedule', partition, 'billing', 0);
    await databases.notification.sql.query(
      `INSERT INTO consumer_partition VALUES
         ('schedule', $1, $2, $3, now() + interval '1 minute'),
         ('training', $1, '0-0', $3, now() - interval '1 minute')`,
      [partition, log_id, owner],
    );
    const { json } = await run('groups');
    expect(json).toContainEqual(
      expect.objectContaining({
        group: 'notification',
        log: 'schedule',
        state: 'running',
        owners: [owner],
        pending: 1,
        lag: 1,
      }),
    );
    expect(json).toContainEqual(
      expect.objectContaining({
        group: 'notification',
        log: 'training',
        state: 'stopped',
        owners: [],
      }),
    );
    expect(json).toContainEqual(
      expect.objectContaining({ group: 'billing', log: 'schedule', declared: false, lag: 1 }),
    );
    expect(json).toContainEqual(
      expect.objectContaining({ group: 'user', log: 'user', state: 'never run' }),
    );

    const table = await user.run(['events', 'groups']);
    expect(table.stdout).toMatch(
      new RegExp(`notification +schedule +1/8 +1 +1 +${owner.slice(0, 8)} +\\S+Z +running`),
    );
    expect(table.stdout).toMatch(/billing +schedule .* stopped, in no contract/);
    await platform().redis.set(leaseKey('schedule', partition, 'billing'), owner);
    const led = await user.run(['events', 'groups']);
    expect(led.stdout).toMatch(
      new RegExp(`billing +schedule .* ${owner.slice(0, 8)} .* running, in no contract`),
    );
    const one = await user.run(['events', 'groups', 'notification']);
    expect(one.stdout).toMatch(
      new RegExp(`schedule/${partition} +0 +1 +0 +${owner.slice(0, 8)} +${log_id} +yes`),
    );
  });

  it('exits 4 for a group that nobody knows', async () => {
    expect(await platform().run('groups', 'nobody')).toMatchObject({ code: 4, json: undefined });
  });
});

describe('fitsync events groups remove', () => {
  it('makes Redis and the senders forget a group, when told yes', async () => {
    const { record, run, redis, databases } = platform();
    const { partition } = await record({ type: 'booking.created' });
    const key = logKey('schedule', partition);
    await deliver('schedule', partition, 'billing', 1);
    await deliver('schedule', partition, 'notification', 0);
    for (const { sql } of [databases.schedule, databases.training]) {
      await sql.query(
        `INSERT INTO relay_group VALUES (1, 'billing', '0-0'), (1, 'notification', '0-0')`,
      );
    }
    const dry = await run('groups', 'remove', 'billing');
    expect(dry).toMatchObject({
      code: 0,
      json: {
        removed: false,
        logs: [
          { log: 'schedule', partitions: 1, pending: 1, remembered: 1 },
          { log: 'training', partitions: 0, pending: 0, remembered: 1 },
        ],
      },
    });
    expect(dry.stderr).toContain('without --yes');
    const groups = (): Promise<unknown> => redis.xinfo('GROUPS', key);
    expect(JSON.stringify(await groups())).toContain('billing');

    expect(await run('groups', 'remove', 'billing', '--yes')).toMatchObject({
      code: 0,
      json: { removed: true, logs: [{ partitions: 1 }, { partitions: 0, remembered: 1 }] },
    });
    expect(JSON.stringify(await groups())).not.toContain('billing');
    expect(JSON.stringify(await groups())).toContain('notification');
    for (const { sql } of [databases.schedule, databases.training]) {
      expect((await sql.query('SELECT name FROM relay_group')).rows).toEqual([
        { name: 'notification' },
      ]);
    }
    expect(await run('groups', 'remove', 'billing', '--yes')).toMatchObject({ code: 4 });
  });

  it('refuses while a process of the app lives', async () => {
    const { run, redis } = platform();
    await deliver('schedule', 0, 'app:mirror', 0);
    await redis.set(leaseKey('schedule', 0, 'app:mirror'), randomUUID());
    const { code, stderr } = await run('groups', 'remove', 'app:mirror', '--yes');
    expect([code, stderr]).toEqual([1, expect.stringContaining('app:mirror is alive')]);
  });

  it('refuses while the service lives', async () => {
    const { run, databases } = platform();
    await deliver('schedule', 0, 'notification', 0);
    await databases.notification.sql.query(
      `INSERT INTO consumer_replica VALUES ($1, now() + interval '1 minute')`,
      [randomUUID()],
    );
    const { code, stderr } = await run('groups', 'remove', 'notification', '--yes');
    expect(code).toBe(1);
    expect(stderr).toContain('notification is alive');
  });
});
