import { createHash } from 'node:crypto';
import { notification } from '@fitsync/contracts/notification';
import type { Sql } from '@fitsync/descriptor';
import { createConsumer, logKey } from '@fitsync/runtime/events';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import { eventually, type TestDatabase } from '@fitsync/testing';
import type { Redis } from 'ioredis';
import { recorderContract, recorderName } from '../recorder/recorder-contract.ts';
import { recorderHandlers } from '../recorder/recorder-handlers.ts';
import type { LoggedEvent } from './record-events.ts';

/** Where events are delivered: a database of a consumer, and a Redis with nothing else in it. */
export interface Lane {
  readonly database: TestDatabase;
  readonly redis: Redis;
  readonly registry: ReturnType<typeof createMetrics>['registry'];
}

/** Makes the lane of a database and a Redis. */
export function createLane(database: TestDatabase, redis: Redis): Lane {
  return { database, redis, registry: createMetrics(notification).registry };
}

const logger = createLogger({ service: recorderName, level: 'silent' });

/** Writes the events into empty logs in this order, lets a consumer handle all, and gives a hash of what it has done. */
export async function deliver(
  { database, redis, registry }: Lane,
  deliveries: readonly LoggedEvent[],
): Promise<string> {
  await database.sql.query(
    `TRUNCATE inbox, retry_queue, dead_letter, consumer_partition, consumer_replica, effects, latest`,
  );
  await redis.flushdb();
  const ends = await writeLogs(redis, deliveries);
  // Each consumer registers its own.
  registry.clear();
  const consumer = createConsumer({
    pool: database.pool,
    redis,
    contract: recorderContract,
    handlers: recorderHandlers,
    calls: () => ({}),
    onPublish: () => undefined,
    logger,
    registry,
  });
  consumer.start();
  try {
    await eventually(() => assertSettled(database.sql, ends), 30_000);
  } finally {
    await consumer.stop();
  }
  return hashState(database.sql);
}

/** Returns the id of the last entry of each log. */
async function writeLogs(
  redis: Redis,
  deliveries: readonly LoggedEvent[],
): Promise<ReadonlyMap<string, string>> {
  const pipeline = redis.pipeline();
  const ends = new Map<string, string>();
  for (const [index, { envelope, partition }] of deliveries.entries()) {
    const id = `${index + 1}-0`;
    const key = logKey(envelope.source, partition);
    pipeline.xadd(key, id, 't', envelope.event, 'e', JSON.stringify(envelope));
    ends.set(`${envelope.source}/${partition}`, id);
  }
  await pipeline.exec();
  return ends;
}

async function assertSettled(sql: Sql, ends: ReadonlyMap<string, string>): Promise<void> {
  const { rows } = await sql.query<{ place: string; position: string }>(
    "SELECT source || '/' || partition AS place, position FROM consumer_partition",
  );
  const positions = new Map(rows.map(({ place, position }) => [place, position]));
  const late = [...ends].find(([place, end]) => positions.get(place) !== end);
  if (late) throw new Error(`${late[0]} is at ${positions.get(late[0]) ?? 'nothing'}.`);
}

async function hashState(sql: Sql): Promise<string> {
  const hash = createHash('sha256');
  for (const statement of [
    'SELECT subject, event_id, type, data FROM latest ORDER BY subject',
    'SELECT event_id, type, key FROM effects ORDER BY event_id',
    'SELECT event_id, attempts FROM retry_queue ORDER BY event_id',
    'SELECT event_id, reason FROM dead_letter ORDER BY event_id',
  ]) {
    const { rows } = await sql.query(statement);
    hash.update(JSON.stringify(rows));
  }
  return hash.digest('hex');
}
