import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  createTestDatabase,
  createTestRedis,
  eventually,
  type TestDatabase,
  type TestRedis,
} from '@fitsync/testing';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createPool } from '../db/index.ts';
import { createRelay, type Relay } from './create-relay.ts';
import { createTransact } from './create-transact.ts';
import { loanIn, loans, origin } from './events.fixture.ts';
import type { LogEntry } from './log-entry.ts';
import { logKey, partitionOf } from './log-keys.ts';
import { readLog } from './read-log.ts';

let database: TestDatabase;
let redis: TestRedis;
let heard: string[];
let relays: Relay[];

beforeEach(async () => {
  [database, redis] = await Promise.all([createTestDatabase(), createTestRedis()]);
  heard = [];
  relays = [];
});
afterEach(async () => {
  await Promise.all(relays.map((relay) => relay.stop()));
  await Promise.all([database.close(), redis.close()]);
});

const publish = (reader: string, loan: string) =>
  createTransact({
    pool: database.pool,
    contract: loans,
    now: () => new Date(),
    onPublish: () => relays.forEach((relay) => relay.poke()),
  })(origin, (tx) => tx.emit('loan.made', { reader_id: reader, loan }));

function startRelay(registry = new Registry()): Relay {
  const relay = createRelay({
    pool: database.pool,
    redis: redis.client,
    service: 'loans',
    logger: pino({ level: 'silent' }),
    registry,
  });
  relay.start();
  relays.push(relay);
  return relay;
}

async function listen(): Promise<void> {
  const subscriber = redis.client.duplicate({ enableOfflineQueue: true });
  subscriber.on('error', () => undefined);
  subscriber.on('message', (_, message) => heard.push(loanIn(JSON.parse(message)).loan));
  await subscriber.subscribe('loan.made');
  relays.push({ start() {}, poke() {}, stop: async () => subscriber.disconnect() });
}

async function logged(): Promise<LogEntry[]> {
  const entries: LogEntry[] = [];
  for await (const entry of readLog(redis.client, { services: ['loans'], from: 'start' })) {
    entries.push(entry);
  }
  return entries;
}

const loggedLoans = async () => (await logged()).map(({ envelope }) => loanIn(envelope).loan);

async function waiting(): Promise<number> {
  const { rows } = await database.sql.query<{ count: number }>(
    'SELECT count(*) FROM outbox WHERE published_at IS NULL',
  );
  return rows[0]?.count ?? -1;
}

/** A process that publishes one event through a relay and is killed at the given moment. */
async function crashAt(point: 'after-commit' | 'after-append', loan: string): Promise<void> {
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
    await listen();
    startRelay();
    await publish('ada', 'l1');
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await loggedLoans()).toEqual(['l1']);
    await eventually(() => expect(heard).toEqual(['l1']));
  });

  it('publishes what has waited, and reports what it does', async () => {
    await publish('ada', 'l1');
    const registry = new Registry();
    const relay = startRelay(registry);
    await eventually(async () => expect(await waiting()).toBe(0));
    await relay.stop();
    const metrics = await registry.metrics();
    expect(metrics).toContain('fitsync_relay_append_total{result="added"} 1');
    expect(metrics).toContain('fitsync_outbox_pending 0');
    expect(metrics).toContain(
      'fitsync_event_publish_delay_seconds_count{event_type="loan.made"} 1',
    );
  });

  it('makes a last pass when it is stopped', async () => {
    const relay = startRelay();
    await eventually(async () => expect(await waiting()).toBe(0));
    const stopped = relay.stop();
    await publish('ada', 'l1');
    await stopped;
    const second = startRelay();
    await second.stop();
    expect(await loggedLoans()).toEqual(['l1']);
  });

  it('publishes an event whose process died after the commit', async () => {
    await listen();
    await crashAt('after-commit', 'l1');
    expect([await waiting(), await loggedLoans()]).toEqual([1, []]);
    startRelay();
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await loggedLoans()).toEqual(['l1']);
    await eventually(() => expect(heard).toEqual(['l1']));
  });

  it('does not repeat an event whose process died after the append', async () => {
    await listen();
    await crashAt('after-append', 'l1');
    expect([await waiting(), await loggedLoans()]).toEqual([1, ['l1']]);
    const registry = new Registry();
    startRelay(registry);
    await publish('ada', 'l2');
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await loggedLoans()).toEqual(['l1', 'l2']);
    await eventually(() => expect(heard).toEqual(['l1', 'l2']));
    expect(await registry.metrics()).toContain('result="duplicate"} 1');
  });

  it('writes again what Redis has lost, with the same ids, and tells nobody twice', async () => {
    await listen();
    const registry = new Registry();
    startRelay(registry);
    await publish('ada', 'l1');
    await publish('bob', 'l2');
    await eventually(async () => expect(await waiting()).toBe(0));
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
    startRelay();
    await publish('ada', 'l1');
    await eventually(async () => expect(await waiting()).toBe(0));
    await redis.stop();
    await publish('ada', 'l2');
    await redis.restart();
    await eventually(async () => expect(await loggedLoans()).toEqual(['l1', 'l2']));
  });

  it('survives broken database connections', async () => {
    startRelay();
    await publish('ada', 'l1');
    await eventually(async () => expect(await waiting()).toBe(0));
    const admin = createPool({ url: database.url, name: 'admin', max: 1 });
    await admin.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await admin.end();
    await eventually(() => publish('ada', 'l2'));
    await eventually(async () => expect(await loggedLoans()).toEqual(['l1', 'l2']));
  });

  it('gives a batch new ids when the log has gone past it', async () => {
    const key = logKey('loans', partitionOf('ada'));
    await redis.client.xadd(key, '99999999999999-0', 'e', '{}');
    startRelay();
    await publish('ada', 'l1');
    await eventually(async () => expect(await waiting()).toBe(0));
    const [, entry] = await redis.client.xrange(key, '-', '+');
    expect(entry?.[0]).toBe('100000000000000-0');
  });

  it('keeps the order of a key with many writers and two relays, and repeats nothing', async () => {
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
    await eventually(async () => expect(await waiting()).toBe(0));
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
    await eventually(async () => expect(await waiting()).toBe(0));
    expect(await loggedLoans()).toEqual(Array.from({ length: 450 }, (_, i) => String(i)));
    const { rows } = await database.sql.query('SELECT DISTINCT stream_ms FROM outbox');
    expect(rows.length).toBeGreaterThanOrEqual(3);
  });
});
