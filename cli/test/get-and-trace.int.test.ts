import { randomUUID } from 'node:crypto';
import { logKey } from '@fitsync/runtime/events';
import { describe, expect, it } from 'vitest';
import { useEventPlatform } from './fixtures/event-platform.ts';

const platform = useEventPlatform();

describe('fitsync events get', () => {
  it('shows an event that waits in the outbox', async () => {
    const { record, run } = platform();
    const { envelope } = await record({ type: 'booking.created', place: 'outbox' });
    expect(await run('get', envelope.event_id)).toMatchObject({
      code: 0,
      json: {
        event_id: envelope.event_id,
        envelope,
        outbox: { service: 'schedule', state: 'waiting', published_at: null },
        groups: [{ group: 'notification', state: 'waiting' }],
      },
    });
  });

  it.each([
    { place: 'log', state: 'held' },
    { place: 'trimmed', state: 'trimmed' },
  ] as const)('tells whether it is in the log: $state', async ({ place, state }) => {
    const { record, run } = platform();
    const { envelope, partition, log_id } = await record({ type: 'program.completed', place });
    expect((await run('get', envelope.event_id)).json).toMatchObject({
      outbox: { service: 'training', state: 'published' },
      log: { partition, id: log_id, state },
      groups: [
        { group: 'notification', state: 'waiting' },
        { group: 'progress', state: 'never run' },
      ],
    });
  });

  it('tells that Redis has lost it', async () => {
    const { record, run, redis } = platform();
    const { envelope, partition } = await record({ type: 'booking.created' });
    await redis.del(logKey('schedule', partition));
    expect((await run('get', envelope.event_id)).json).toMatchObject({ log: { state: 'lost' } });
  });

  it('tells what has become of it in a service', async () => {
    const { record, run, databases, user } = platform();
    const { sql } = databases.notification;
    const { envelope } = await record({ type: 'booking.created' });
    const id = envelope.event_id;
    const notification = async (): Promise<unknown> => {
      const { json } = await run('get', id.toUpperCase());
      return json instanceof Object && 'groups' in json && Array.isArray(json.groups)
        ? json.groups[0]
        : json;
    };
    await sql.query('INSERT INTO inbox VALUES ($1)', [id]);
    expect(await notification()).toMatchObject({
      state: 'handled',
      received_at: expect.stringMatching(/Z$/),
    });

    await sql.query(
      `INSERT INTO retry_queue (event_id, source, partition, type, key, envelope, attempts, due_at, last_error)
       VALUES ($1, 'schedule', 0, 'booking.created', 'k', '{}', 3, now(), 'mail server away')`,
      [id],
    );
    expect(await notification()).toMatchObject({
      state: 'retrying',
      attempts: 3,
      error: 'mail server away',
    });

    await sql.query('DELETE FROM retry_queue');
    await sql.query(
      `INSERT INTO dead_letter (event_id, source, partition, type, key, envelope, reason, error, attempts, first_failed_at)
       VALUES ($1, 'schedule', 0, 'booking.created', 'k', '{}', 'exhausted', 'no such address', 7, now())`,
      [id],
    );
    expect(await notification()).toMatchObject({ state: 'dead', reason: 'exhausted', attempts: 7 });
    const { stdout } = await user.run(['events', 'get', id]);
    expect(stdout).toMatch(/outbox +of schedule, recorded \S+, published/);
    expect(stdout).toMatch(/notification +dead: exhausted after 7 attempts, \S+: no such address/);

    await databases.schedule.sql.query('TRUNCATE outbox, outbox_waiting, outbox_batch');
    expect((await run('get', id)).json).toEqual({
      event_id: id,
      groups: [expect.objectContaining({ group: 'notification', state: 'dead' })],
    });
  });

  it.each([randomUUID(), 'schedule/3/1-0', "'; DROP TABLE outbox"])(
    'exits 4 for %s',
    async (id) => {
      const { code, json, stderr } = await platform().run('get', id);
      expect({ code, json }).toEqual({ code: 4, json: undefined });
      expect(stderr).toContain('no service knows an event');
    },
  );

  it('exits 5 when a database cannot be reached', async () => {
    const env = { TRAINING_DATABASE_URL: 'postgres://127.0.0.1:1/nothing' };
    const { code, stderr } = await platform().user.run(['events', 'get', randomUUID()], { env });
    expect(code).toBe(5);
    expect(stderr).toContain('cannot reach the database of training at 127.0.0.1:1/nothing');
  });
});

describe('fitsync events trace', () => {
  it('shows what led to what, over all services, with the time between', async () => {
    const { record, run, user } = platform();
    const ms = Date.now() - 3_600_000;
    const correlation_id = 'corr-trace-1';
    const { envelope: root } = await record({ type: 'booking.completed', ms, correlation_id });
    const { envelope: child } = await record({
      type: 'program.completed',
      ms: ms + 40,
      correlation_id,
      causation_id: root.event_id,
    });
    const { envelope: sibling } = await record({
      type: 'user.updated',
      ms: ms + 5,
      correlation_id,
    });
    await record({ type: 'booking.created', correlation_id: 'corr-other' });
    const expected = {
      correlation_id,
      events: [
        {
          event: 'booking.completed',
          event_id: root.event_id,
          source: 'schedule',
          timestamp: root.timestamp,
          gap_ms: 0,
          caused: [expect.objectContaining({ event_id: child.event_id, gap_ms: 40, caused: [] })],
        },
        expect.objectContaining({ event_id: sibling.event_id, gap_ms: 5 }),
      ],
    };
    for (const id of [correlation_id, root.event_id, child.event_id]) {
      expect(await run('trace', id)).toMatchObject({ code: 0, json: expected });
    }
    const { stdout } = await user.run(['events', 'trace', child.event_id]);
    expect(stdout.split('\n')).toEqual([
      `correlation ${correlation_id}`,
      expect.stringMatching(/^├─ booking\.completed {2}schedule .*\+0 ms$/),
      expect.stringMatching(/^│ {2}└─ program\.completed {2}training .*\+40 ms {2}←$/),
      expect.stringMatching(/^└─ user\.updated .*\+5 ms$/),
      '',
    ]);
  });

  it('exits 4 for what no service knows', async () => {
    expect(await platform().run('trace', randomUUID())).toMatchObject({ code: 4, json: undefined });
  });
});
