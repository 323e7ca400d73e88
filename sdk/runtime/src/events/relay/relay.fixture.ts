import {
  createTestDatabase,
  createTestRedis,
  eventually,
  type TestDatabase,
  type TestRedis,
} from '@fitsync/testing';
import type { Redis } from 'ioredis';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterEach, beforeEach, expect } from 'vitest';
import { createRelay, type Relay, type RelayDeps } from './create-relay.ts';
import { createTransact } from '../outbox/create-transact.ts';
import { loanIn, loans, origin } from '../events.fixture.ts';
import { type LogEntry, logKey, partitionOf, readLog } from '@fitsync/sdk/internal/log';
import { logLimits } from './log-limits.ts';
import { createRelayMetrics } from './relay-metrics.ts';
import type { RelayContext } from './relay-partition.ts';

/** A line that a relay has logged. */
interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly group?: string;
}

/** A library that publishes loans: its database, a Redis of its own, and what happens in them. */
export interface Loans {
  readonly database: TestDatabase;
  readonly redis: TestRedis;
  /** What plain subscribers have heard of. */
  readonly heard: readonly string[];
  /** What the relays have logged. */
  readonly lines: readonly LogLine[];
  readonly publish: (reader: string, loan: string) => Promise<void>;
  /** Publishes loans `first` to `last` of one reader, in one transaction. */
  readonly publishMany: (reader: string, first: number, last: number) => Promise<void>;
  readonly listen: () => Promise<void>;
  readonly startRelay: (deps?: Partial<RelayDeps>) => Relay;
  /** What a relay works with, to do single steps of it. */
  readonly context: (deps?: Partial<RelayContext>) => RelayContext;
  readonly logged: () => Promise<LogEntry[]>;
  readonly loggedLoans: () => Promise<string[]>;
  /** How many events are in the outbox and not published. */
  readonly waiting: () => Promise<number>;
  readonly allPublished: () => Promise<void>;
}

/** Opens a library for each test of a file. */
export function useLoans(): () => Loans {
  let library: Loans & { close(): Promise<void> };
  beforeEach(async () => {
    library = await openLoans();
  });
  afterEach(() => library.close());
  return () => library;
}

/** Key of the log that holds what a reader has borrowed. */
export function logOf(reader: string): string {
  return logKey('loans', partitionOf(reader));
}

/** A client that does something else before its `count`th script. */
export function interruptScript(
  client: Redis,
  count: number,
  action: () => Promise<unknown>,
): Redis {
  let scripts = 0;
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name);
      if (typeof value !== 'function') return value;
      return async (...values: unknown[]): Promise<unknown> => {
        if (name === 'evalsha' && (scripts += 1) === count) await action();
        return Reflect.apply(value, target, values);
      };
    },
  });
}

async function openLoans(): Promise<Loans & { close(): Promise<void> }> {
  const [database, redis] = await Promise.all([createTestDatabase(), createTestRedis()]);
  const heard: string[] = [];
  const lines: LogLine[] = [];
  const relays: Relay[] = [];
  let unsubscribe: () => void = () => undefined;
  const logger = pino({ level: 'info' }, { write: (line) => lines.push(JSON.parse(line)) });
  const transact = createTransact({
    pool: database.pool,
    contract: loans,
    now: () => new Date(),
    onPublish: () => relays.forEach((relay) => relay.poke()),
  });

  async function logged(): Promise<LogEntry[]> {
    const entries: LogEntry[] = [];
    for await (const entry of readLog(redis.client, { services: ['loans'], from: 'start' })) {
      entries.push(entry);
    }
    return entries;
  }

  async function waiting(): Promise<number> {
    const { rows } = await database.sql.query<{ count: number }>(
      'SELECT count(*) FROM outbox_waiting',
    );
    return rows[0]?.count ?? -1;
  }

  return {
    database,
    redis,
    heard,
    lines,
    publish: (reader, loan) =>
      transact(origin, (tx) => tx.emit('loan.made', { reader_id: reader, loan })),
    publishMany: (reader, first, last) =>
      transact(origin, async (tx) => {
        for (let loan = first; loan <= last; loan += 1) {
          await tx.emit('loan.made', { reader_id: reader, loan: String(loan) });
        }
      }),
    async listen() {
      const subscriber = redis.client.duplicate({ enableOfflineQueue: true });
      subscriber.on('error', () => undefined);
      subscriber.on('message', (_, message) => heard.push(loanIn(JSON.parse(message)).loan));
      await subscriber.subscribe('loan.made');
      unsubscribe = () => subscriber.disconnect();
    },
    startRelay(deps) {
      const relay = createRelay({
        pool: database.pool,
        redis: redis.client,
        service: 'loans',
        receivers: ['shelves'],
        logger,
        registry: new Registry(),
        ...deps,
      });
      relay.start();
      relays.push(relay);
      return relay;
    },
    context: (deps) => ({
      pool: database.pool,
      redis: redis.client,
      service: 'loans',
      receivers: ['shelves'],
      limits: logLimits,
      now: () => new Date(),
      metrics: createRelayMetrics(new Registry(), database.sql),
      ...deps,
    }),
    logged,
    loggedLoans: async () => (await logged()).map(({ envelope }) => loanIn(envelope).loan),
    waiting,
    allPublished: () => eventually(async () => expect(await waiting()).toBe(0)),
    async close() {
      await Promise.all(relays.map((relay) => relay.stop()));
      unsubscribe();
      await Promise.all([database.close(), redis.close()]);
    },
  };
}
