import { eventExamples } from '@fitsync/contracts/events';
import { notification } from '@fitsync/contracts/notification';
import { schedule } from '@fitsync/contracts/schedule';
import { createPool } from '@fitsync/runtime/db';
import { createConsumer, createRelay, createTransact, logKeys } from '@fitsync/runtime/events';
import { createLogger } from '@fitsync/runtime/observability';
import { Redis } from 'ioredis';
import { Registry } from 'prom-client';
import type { BookingCreated, Start } from './contestant.ts';
import { inBatches } from './in-batches.ts';
import { pendingOf } from './pending.ts';
import { publishing } from './publishing.ts';

const type = 'booking.created';
const origin = { correlationId: eventExamples[type].correlation_id, emits: [type] };
const streams = logKeys(schedule.name);
const logger = createLogger({ service: 'bench', level: 'warn' });

/** The whole of our bus: an event is stored with the change that it tells of, and handled once. */
export const startOutboxToInbox: Start = async ({ redisUrl, databaseUrl, handle }) => {
  const pool = createPool({ url: databaseUrl, name: 'bus' });
  const redis = new Redis(redisUrl);
  const relay = createRelay({
    pool,
    redis,
    service: schedule.name,
    receivers: [notification.name],
    logger,
    registry: new Registry(),
  });
  const transact = createTransact({
    pool,
    contract: schedule,
    now: () => new Date(),
    onPublish: () => relay.poke(),
  });
  const consumer = createConsumer({
    pool,
    redis,
    contract: {
      ...notification,
      receives: { [type]: notification.receives[type] },
      sources: { [schedule.name]: Object.keys(schedule.sends) },
    },
    handlers: {
      [type]: {
        // The contract has been checked; only the type of a single handler says less.
        apply: async (_tx, event) => handle((event as BookingCreated).data.booking_id),
      },
    },
    calls: () => ({}),
    onPublish: () => undefined,
    logger,
    registry: new Registry(),
  });
  relay.start();
  consumer.start();
  return {
    publish: (events) =>
      inBatches(events, publishing, (batch) =>
        transact(origin, async (tx) => {
          for (const { data } of batch) await tx.emit(type, data);
        }),
      ),
    isSettled: async () => (await pendingOf(redis, notification.name, streams)) === 0,
    async close() {
      await consumer.stop();
      await relay.stop();
      redis.disconnect();
      await pool.end();
    },
  };
};
