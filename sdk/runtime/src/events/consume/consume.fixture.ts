import {
  createTestDatabase,
  createTestRedis,
  type TestDatabase,
  type TestRedis,
} from '@fitsync/testing';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterEach, beforeEach } from 'vitest';
import { createRelay, type Relay } from '../relay/create-relay.ts';
import { createTransact } from '../outbox/create-transact.ts';
import { loans, origin, shelves } from '../events.fixture.ts';
import { type Consumer, type ConsumerDeps, createConsumer } from './create-consumer.ts';
import { recordingLoans } from './recording.fixture.ts';

const logger = pino({ level: 'silent' });

/** A library with a service that publishes loans and one that shelves books, each with its database. */
export interface Library {
  readonly loans: TestDatabase;
  readonly shelves: TestDatabase;
  readonly redis: TestRedis;
  readonly relay: Relay;
  readonly publish: (
    reader: string,
    loan: string,
    type?: 'loan.made' | 'loan.ended',
  ) => Promise<void>;
  /** Starts a replica of the service that receives. */
  readonly consume: (deps?: Partial<ConsumerDeps>) => Consumer;
  /** The loans that were recorded, in the order of their effects. */
  readonly effects: () => Promise<string[]>;
  readonly count: (table: 'inbox' | 'retry_queue' | 'dead_letter' | 'outbox') => Promise<number>;
}

/** Sets a library up before each test of the file, and takes it down after it. */
export function useLibrary(): () => Library {
  let library: Library & { close(): Promise<void> };
  beforeEach(async () => {
    library = await openLibrary();
  });
  afterEach(() => library.close());
  return () => library;
}

async function openLibrary(): Promise<Library & { close(): Promise<void> }> {
  const [publisher, shelving, redis] = await Promise.all([
    createTestDatabase(),
    createTestDatabase(),
    createTestRedis(),
  ]);
  await shelving.sql.query(
    'CREATE TABLE effects (place bigint GENERATED ALWAYS AS IDENTITY, loan text NOT NULL)',
  );
  const relay = createRelay({
    receivers: ['shelves'],
    pool: publisher.pool,
    redis: redis.client,
    service: 'loans',
    logger,
    registry: new Registry(),
  });
  relay.start();
  const consumers: Consumer[] = [];
  const transact = createTransact({
    pool: publisher.pool,
    contract: loans,
    now: () => new Date(),
    onPublish: () => relay.poke(),
  });
  return {
    loans: publisher,
    shelves: shelving,
    redis,
    relay,
    publish: (reader, loan, type = 'loan.made') =>
      transact(origin, (tx) => tx.emit(type, { reader_id: reader, loan })),
    consume(deps = {}) {
      const consumer = createConsumer({
        pool: shelving.pool,
        redis: redis.client,
        contract: shelves,
        handlers: recordingLoans,
        calls: () => ({}),
        onPublish: () => undefined,
        logger,
        registry: new Registry(),
        ...deps,
      });
      consumer.start();
      consumers.push(consumer);
      return consumer;
    },
    async effects() {
      const { rows } = await shelving.sql.query<{ loan: string }>(
        'SELECT loan FROM effects ORDER BY place',
      );
      return rows.map(({ loan }) => loan);
    },
    async count(table) {
      const { rows } = await shelving.sql.query<{ count: number }>(`SELECT count(*) FROM ${table}`);
      return rows[0]?.count ?? -1;
    },
    async close() {
      await Promise.all(consumers.map((consumer) => consumer.stop()));
      await relay.stop();
      await Promise.all([publisher.close(), shelving.close(), redis.close()]);
    },
  };
}
