import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { eventually } from '@fitsync/testing';
import { Registry } from 'prom-client';
import { describe, expect, it } from 'vitest';
import { createPool } from '../../db/index.ts';
import { createTransact } from '../outbox/create-transact.ts';
import type { CrashPoint } from '../crash-point.ts';
import { loanIn, loans, origin } from '../events.fixture.ts';
import { partitionOf, wakeChannel } from '@fitsync/sdk/internal/log';
import { logOf, useLoans } from './relay.fixture.ts';
import { createRelayMetrics } from './relay-metrics.ts';

const library = useLoans();

/** A process that publishes one event through a relay and is killed at the given moment. */
async function crashAt(point: CrashPoint, loan: string): Promise<void> {
  const { database, redis } = library();
  const file = new URL('crash.fixture.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, [file, database.url, redis.url, loan], {
    env: { ...process.env, FITSYNC_CRASH_AT: point },
    stdio: 'inherit',
  });
  const [, signal]: unknown[] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
}

describe('createRelay', () => {
  it('appends a committed event once and publishes it once, byte for byte', async () => {
    const { allPublished, heard, listen, loggedLoans, publish, startRelay } = library();
    await listen();
    startRelay();
    await publish('ada', 'l1');
    await allPublished();
    expect(await loggedLoans()).toEqual(['l1']);
    await eventually(() => expect(heard).toEqual(['l1']));
  });

  it('publishes what has waited, and reports what it does', async () => {
    const { allPublished, publish, startRelay } = library();
    await publish('ada', 'l1');
    const registry = new Registry();
    const relay = startRelay({ registry });
    await allPublished();
    await relay.stop();
    const metrics = await registry.metrics();
    expect(metrics).toContain('fitsync_relay_append_total{result="added"} 1');
    expect(metrics).toContain('fitsync_outbox_pending 0');
    expect(metrics).toContain(
      'fitsync_event_publish_delay_seconds_count{event_type="loan.made"} 1',
    );
  });

  it('knows what waits the first time that it is asked', async () => {
    const { database, publish } = library();
    await publish('ada', 'l1');
    const registry = new Registry();
    createRelayMetrics(registry, database.sql);
    const metrics = await registry.metrics();
    expect(metrics).toContain('fitsync_outbox_pending 1');
    expect(metrics).toMatch(/^fitsync_outbox_oldest_age_seconds 0\.\d+$/m);
  });

  it('makes a last pass when it is stopped', async () => {
    const { allPublished, loggedLoans, publish, startRelay } = library();
    const relay = startRelay();
    await allPublished();
    const stopped = relay.stop();
    await publish('ada', 'l1');
    await stopped;
    const second = startRelay();
    await second.stop();
    expect(await loggedLoans()).toEqual(['l1']);
  });

  it('publishes an event whose process died after the commit', async () => {
    const { allPublished, heard, listen, loggedLoans, startRelay, waiting } = library();
    await listen();
    await crashAt('after-commit', 'l1');
    expect([await waiting(), await loggedLoans()]).toEqual([1, []]);
    startRelay();
    await allPublished();
    expect(await loggedLoans()).toEqual(['l1']);
    await eventually(() => expect(heard).toEqual(['l1']));
  });

  it('publishes an event whose process died after its log id was decided', async () => {
    const { allPublished, database, heard, listen, loggedLoans, publish, startRelay, waiting } =
      library();
    await listen();
    await crashAt('after-open', 'l1');
    expect([await waiting(), await loggedLoans()]).toEqual([1, []]);
    const { rows } = await database.sql.query<{ last_ms: number }>(
      'SELECT last_ms FROM relay_partition WHERE batch IS NOT NULL',
    );
    startRelay();
    await publish('ada', 'l2');
    await allPublished();
    const [first] = await library().logged();
    expect(first?.id).toBe(`${rows[0]?.last_ms}-0`);
    expect(await loggedLoans()).toEqual(['l1', 'l2']);
    await eventually(() => expect(heard).toEqual(['l1', 'l2']));
  });

  it('does not repeat an event whose process died after the append', async () => {
    const { allPublished, heard, listen, loggedLoans, publish, startRelay, waiting } = library();
    await listen();
    await crashAt('after-append', 'l1');
    expect([await waiting(), await loggedLoans()]).toEqual([1, ['l1']]);
    const registry = new Registry();
    startRelay({ registry });
    await publish('ada', 'l2');
    await allPublished();
    expect(await loggedLoans()).toEqual(['l1', 'l2']);
    await eventually(() => expect(heard).toEqual(['l1', 'l2']));
    expect(await registry.metrics()).toContain('result="duplicate"} 1');
  });

  it('writes again what Redis has lost, with the same ids, and tells nobody twice', async () => {
    const { allPublished, heard, listen, logged, loggedLoans, publish, redis, startRelay } =
      library();
    await listen();
    const registry = new Registry();
    startRelay({ registry });
    await publish('ada', 'l1');
    await publish('bob', 'l2');
    await allPublished();
    const before = await logged();
    await redis.client.flushall();
    await publish('ada', 'l3');
    await eventually(async () => expect(await loggedLoans()).toContain('l3'));
    // Bob's partition has nothing new: it is the look that the relay takes after a reconnect that finds the loss.
    redis.client.disconnect(true);
    await eventually(async () => expect((await logged()).slice(0, 2)).toEqual(before));
    expect(await loggedLoans()).toEqual(['l1', 'l2', 'l3']);
    await eventually(() => expect(heard).toEqual(['l1', 'l2', 'l3']));
    expect(await registry.metrics()).toContain('fitsync_relay_gap_total 2');
  });

  it('waits while Redis is away and goes on when it is back, empty', async () => {
    const { allPublished, loggedLoans, publish, redis, startRelay } = library();
    startRelay();
    await publish('ada', 'l1');
    await allPublished();
    await redis.stop();
    await publish('ada', 'l2');
    await redis.restart();
    await eventually(async () => expect(await loggedLoans()).toEqual(['l1', 'l2']));
  });

  it('survives broken database connections', async () => {
    const { allPublished, database, loggedLoans, publish, startRelay } = library();
    startRelay();
    await publish('ada', 'l1');
    await allPublished();
    const admin = createPool({ url: database.url, name: 'admin', max: 1 });
    await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await admin.end();
    await eventually(() => publish('ada', 'l2'));
    await eventually(async () => expect(await loggedLoans()).toEqual(['l1', 'l2']));
  });

  it('gives a batch new ids when the log has gone past it', async () => {
    const { allPublished, publish, redis, startRelay } = library();
    const key = logOf('ada');
    await redis.client.xadd(key, '99999999999999-0', 'e', '{}');
    startRelay();
    await publish('ada', 'l1');
    await allPublished();
    const [, entry] = await redis.client.xrange(key, '-', '+');
    expect(entry?.[0]).toBe('100000000000000-0');
  });

  it('tells those who read a log that it has something new', async () => {
    const { allPublished, publish, redis, startRelay } = library();
    const woken: string[] = [];
    const subscriber = redis.client.duplicate({ enableOfflineQueue: true });
    subscriber.on('message', (_, partition) => woken.push(partition));
    await subscriber.subscribe(wakeChannel('loans'));
    startRelay();
    await publish('ada', 'l1');
    await eventually(() => expect(woken).toEqual([String(partitionOf('ada'))]));
    await allPublished();
    await redis.client.flushall();
    redis.client.disconnect(true);
    await eventually(() => expect(woken).toHaveLength(2));
    subscriber.disconnect();
  });

  it('makes no groups', async () => {
    const { allPublished, publish, redis, startRelay } = library();
    startRelay({ limits: { trimEvery: 10 } });
    await publish('ada', 'l1');
    await allPublished();
    expect(await redis.client.xinfo('GROUPS', logOf('ada'))).toEqual([]);
  });

  it('keeps the order of a key with many writers and two relays, and repeats nothing', async () => {
    const { allPublished, database, heard, listen, logged, publish, startRelay } = library();
    await listen();
    startRelay();
    startRelay();
    const readers = ['ada', 'bob', 'cy', 'dee'];
    const writers = Array.from({ length: 8 }, async (_, writer) => {
      for (let i = 0; i < 25; i += 1) {
        await publish(readers[(writer + i) % readers.length] ?? '', `${writer}-${i}`);
      }
    });
    await Promise.all(writers);
    await allPublished();
    const { rows } = await database.sql.query<{ key: string; loan: string }>(
      "SELECT key, envelope::jsonb -> 'data' ->> 'loan' AS loan FROM outbox ORDER BY id",
    );
    const entries = await logged();
    expect(entries).toHaveLength(200);
    for (const reader of readers) {
      const recorded = rows.filter(({ key }) => key === reader).map(({ loan }) => loan);
      const inLog = entries
        .filter(({ envelope }) => loanIn(envelope).reader_id === reader)
        .map(({ envelope }) => loanIn(envelope).loan);
      expect(inLog).toEqual(recorded);
    }
    await eventually(() => expect(heard).toHaveLength(200));
    expect(new Set(heard).size).toBe(200);
  });

  it('sends a large backlog in several batches', async () => {
    const { allPublished, database, loggedLoans, startRelay } = library();
    const transact = createTransact({
      pool: database.pool,
      contract: loans,
      now: () => new Date(),
    });
    await transact(origin, async (tx) => {
      for (let i = 0; i < 450; i += 1) {
        await tx.emit('loan.made', { reader_id: 'ada', loan: String(i), note: 'x'.repeat(1_000) });
      }
    });
    startRelay();
    await allPublished();
    expect(await loggedLoans()).toEqual(Array.from({ length: 450 }, (_, i) => String(i)));
    const { rows } = await database.sql.query('SELECT FROM relay_batch');
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });
});
