import {
  createTestCluster,
  createTestDatabase,
  eventually,
  type TestCluster,
  type TestDatabase,
} from '@fitsync/testing';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createConsumer } from './consume/create-consumer.ts';
import { recordingLoans } from './consume/recording.fixture.ts';
import { createRelay } from './relay/create-relay.ts';
import { createTransact } from './outbox/create-transact.ts';
import { loans, origin, shelves } from './events.fixture.ts';
import { logKey, partitionOf } from '@fitsync/sdk/internal/log';

let cluster: TestCluster;
let database: TestDatabase;

beforeAll(async () => {
  [cluster, database] = await Promise.all([createTestCluster(), createTestDatabase()]);
  await database.sql.query(
    'CREATE TABLE effects (place bigint GENERATED ALWAYS AS IDENTITY, loan text NOT NULL)',
  );
});
afterAll(() => Promise.all([cluster.close(), database.close()]));

describe('events over a Redis Cluster', () => {
  it('are relayed, announced, handled and trimmed, wherever their partitions are', async () => {
    const registry = new Registry();
    const logger = pino({ level: 'silent' });
    const { pool } = database;
    const redis = cluster.client;
    const limits = { keepEntries: 1, trimEvery: 50 };
    const relay = createRelay({
      pool,
      redis,
      service: 'loans',
      receivers: ['shelves'],
      logger,
      registry,
      limits,
    });
    relay.start();
    const consumer = createConsumer({
      pool,
      redis,
      contract: shelves,
      handlers: recordingLoans,
      calls: () => ({}),
      onPublish: () => relay.poke(),
      logger,
      registry,
    });
    consumer.start();
    onTestFinished(async () => {
      await consumer.stop();
      await relay.stop();
    });
    const transact = createTransact({ pool, contract: loans, now: () => new Date() });
    const readers = Array.from({ length: 20 }, (_, i) => `reader-${i}`);
    for (const loan of ['1', '2']) {
      await transact(origin, async (tx) => {
        for (const reader of readers) {
          await tx.emit('loan.made', { reader_id: reader, loan: `${reader}/${loan}` });
        }
      });
    }
    await eventually(async () => {
      const { rows } = await database.sql.query<{ loan: string }>(
        'SELECT loan FROM effects ORDER BY place',
      );
      const seen = rows.map(({ loan }) => loan);
      expect(seen).toHaveLength(2 * readers.length);
      for (const reader of readers) {
        expect(seen.filter((loan) => loan.startsWith(`${reader}/`))).toEqual([
          `${reader}/1`,
          `${reader}/2`,
        ]);
      }
    });
    const partitions = new Set(readers.map(partitionOf));
    await eventually(async () => {
      for (const partition of partitions) {
        expect(await redis.xlen(logKey('loans', partition))).toBe(1);
      }
    });
  });
});
