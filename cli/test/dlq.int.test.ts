import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type PlatformService, useEventPlatform } from './fixtures/event-platform.ts';

const platform = useEventPlatform();

interface Letter {
  readonly id?: string;
  readonly type?: string;
  readonly reason?: string;
  readonly minutesAgo?: number;
}

/** Gives up an event in a service. */
async function bury(service: PlatformService, { id = randomUUID(), ...letter }: Letter = {}) {
  const { type = 'booking.created', reason = 'exhausted', minutesAgo = 1 } = letter;
  await platform().databases[service].sql.query(
    `INSERT INTO dead_letter (event_id, source, partition, type, key, envelope, log_id, reason, error, attempts, first_failed_at, dead_at)
     VALUES ($1, 'schedule', 3, $2, 'ada', $3, '17-0', $4, 'the mail server is full', 7, now() - interval '1 hour',
       now() - $5 * interval '1 minute')`,
    [id, type, JSON.stringify({ event: type, event_id: id }), reason, minutesAgo],
  );
  return id;
}

const idsOf = (json: unknown): unknown[] =>
  Array.isArray(json) ? json.map((letter) => letter.event_id) : [];

async function count(service: PlatformService, table: 'dead_letter' | 'retry_queue') {
  const { rows } = await platform().databases[service].sql.query<{ count: number }>(
    `SELECT count(*) FROM ${table}`,
  );
  return rows[0]?.count;
}

describe('fitsync events dlq list and show', () => {
  let ids: string[];
  beforeEach(async () => {
    ids = [
      await bury('notification', { minutesAgo: 90 }),
      await bury('notification', { minutesAgo: 50, type: 'program.assigned', reason: 'crashed' }),
      await bury('user', { minutesAgo: 30, type: 'user.updated', reason: 'contract' }),
      await bury('notification', {
        minutesAgo: 10,
        type: '',
        reason: 'contract',
        id: 'schedule/3/18-0',
      }),
    ];
  });

  it.each([
    { args: [], found: [0, 1, 2, 3] },
    { args: ['--group', 'notification'], found: [0, 1, 3] },
    { args: ['--group', 'progress'], found: [] },
    { args: ['--type', 'booking.*'], found: [0] },
    { args: ['--type', '**', '--reason', 'contract'], found: [2, 3] },
    { args: ['--type', 'user.updated', '--type', '*.assigned'], found: [1, 2] },
    { args: ['--reason', 'contract'], found: [2, 3] },
    { args: ['--since', '1h'], found: [1, 2, 3] },
    { args: ['--limit', '2'], found: [0, 1] },
    { args: ['--group', 'notification', '--since', '1h', '--limit', '1'], found: [1] },
  ])('finds the oldest first: $args', async ({ args, found }) => {
    const { code, json } = await platform().run('dlq', 'list', ...args);
    expect(code).toBe(0);
    expect(idsOf(json)).toEqual(found.map((at) => ids[at]));
  });

  it('prints a table for people', async () => {
    const { stdout } = await platform().user.run(['events', 'dlq', 'list']);
    expect(stdout).toMatch(/^GROUP +ID +TYPE +KEY +REASON/);
    expect(stdout).toContain('the mail server is full');
  });

  it.each([
    [['--group', 'nobody'], 4],
    [['--type', 'bokking.*'], 4],
    [['--reason', 'bad'], 2],
    [['--since', 'long ago'], 2],
    [['--limit', '0'], 2],
  ])('refuses %j with %i', async (args, code) => {
    expect(await platform().run('dlq', 'list', ...args)).toMatchObject({ code, json: undefined });
  });

  it('shows all that is known about one', async () => {
    const { run, user } = platform();
    const [id = ''] = ids;
    await bury('user', { id });
    const { json } = await run('dlq', 'show', id);
    expect(json).toMatchObject([
      {
        group: 'notification',
        event_id: id,
        envelope: { event_id: id },
        log_id: '17-0',
        redrives: 0,
      },
      { group: 'user', event_id: id },
    ]);
    expect((await run('dlq', 'show', id, '--group', 'user')).json).toHaveLength(1);
    const text = await user.run(['events', 'dlq', 'show', 'schedule/3/18-0']);
    expect(text.stdout).toMatch(/error +the mail server is full/);
    expect(await run('dlq', 'show', randomUUID())).toMatchObject({ code: 4, json: undefined });
  });
});

describe('fitsync events dlq redrive', () => {
  it('only says what it would do, without --yes', async () => {
    await bury('notification');
    const { code, json, stderr } = await platform().run('dlq', 'redrive');
    expect({ code, json }).toMatchObject({
      code: 0,
      json: { redriven: 0, dry_run: true, letters: [{}] },
    });
    expect(stderr).toContain('1 dead letter: 1 of notification');
    expect(stderr).toContain('without --yes');
    expect(await count('notification', 'retry_queue')).toBe(0);
  });

  it('moves letters into the queue of the group that gave them up, and no other', async () => {
    const { run, databases } = platform();
    const [first, second, third] = [
      await bury('notification', { minutesAgo: 3 }),
      await bury('notification', { minutesAgo: 2 }),
      await bury('user', { type: 'user.updated' }),
    ];
    const { code, json } = await run('dlq', 'redrive', '--group', 'notification', '--yes');
    expect({ code, json }).toMatchObject({
      code: 0,
      json: { redriven: 2, dry_run: false, letters: [{ event_id: first }, { event_id: second }] },
    });
    expect(await count('notification', 'dead_letter')).toBe(0);
    expect([await count('user', 'dead_letter'), await count('user', 'retry_queue')]).toEqual([
      1, 0,
    ]);
    const { rows } = await databases.notification.sql.query(
      'SELECT *, due_at <= now() AS due FROM retry_queue ORDER BY position',
    );
    expect(rows).toMatchObject([
      {
        event_id: first,
        source: 'schedule',
        partition: 3,
        type: 'booking.created',
        key: 'ada',
        log_id: '17-0',
        attempts: 0,
        redrives: 1,
        last_error: null,
        due: true,
      },
      { event_id: second },
    ]);
    // Again: they wait already.
    const again = await run('dlq', 'redrive', first, second, '--yes');
    expect(again).toMatchObject({ code: 0, json: { redriven: 0, unchanged: [first, second] } });
    expect(again.stderr).toContain(`${first} is no dead letter any more`);
    // One of three is unknown.
    const part = await run('dlq', 'redrive', third, first, randomUUID(), '--yes');
    expect(part).toMatchObject({ code: 7, json: { redriven: 1, unchanged: [first] } });
    expect(await run('dlq', 'redrive', randomUUID(), '--yes')).toMatchObject({ code: 4 });
    expect(await run('dlq', 'redrive', '--group', 'nobody')).toMatchObject({ code: 4 });
  });

  it('moves many, in batches', async () => {
    const { run, databases } = platform();
    await databases.notification.sql.query(
      `INSERT INTO dead_letter (event_id, source, partition, type, key, envelope, reason, error, attempts, first_failed_at)
       SELECT gen_random_uuid(), 'schedule', 0, 'booking.created', n, '{}', 'exhausted', 'full', 7, now()
       FROM generate_series(1, 1200) AS n`,
    );
    expect(await run('dlq', 'redrive', '--yes')).toMatchObject({
      code: 0,
      json: { redriven: 1200 },
    });
    expect(await count('notification', 'retry_queue')).toBe(1200);
  });

  it('exits 7 when it succeeds for one group and not for another', async () => {
    const { run, databases } = platform();
    await bury('notification');
    await bury('user');
    await databases.user.sql.query('ALTER TABLE retry_queue ADD CONSTRAINT never CHECK (false)');
    const { code, json, stderr } = await run('dlq', 'redrive', '--yes');
    await databases.user.sql.query('ALTER TABLE retry_queue DROP CONSTRAINT never');
    expect({ code, json }).toMatchObject({ code: 7, json: { redriven: 1 } });
    expect(stderr).toContain('failed: the database of user says');
    expect([
      await count('user', 'dead_letter'),
      await count('notification', 'dead_letter'),
    ]).toEqual([1, 0]);
  });
});

describe('fitsync events dlq purge', () => {
  it('deletes letters for good, when told yes', async () => {
    const { run } = platform();
    const [first] = [
      await bury('notification'),
      await bury('notification', { reason: 'contract' }),
    ];
    expect(await run('dlq', 'purge', '--reason', 'contract')).toMatchObject({
      json: { purged: 0, letters: [{ reason: 'contract' }] },
    });
    expect(await run('dlq', 'purge', '--reason', 'contract', '--yes')).toMatchObject({
      code: 0,
      json: { purged: 1 },
    });
    expect(await run('dlq', 'purge', first, randomUUID(), '--yes')).toMatchObject({
      code: 7,
      json: { purged: 1 },
    });
    expect(await run('dlq', 'purge', first, '--yes')).toMatchObject({ code: 4 });
    expect([
      await count('notification', 'dead_letter'),
      await count('notification', 'retry_queue'),
    ]).toEqual([0, 0]);
  });
});
