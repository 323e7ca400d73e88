import { notification } from '@fitsync/contracts/notification';
import {
  appendToLog,
  createPartitionLog,
  logKey,
  partitionCount,
  partitionOf,
  runPartition,
  subscribeToWakes,
} from '@fitsync/runtime/events';
import type { Envelope } from '@fitsync/descriptor';
import { createLogger } from '@fitsync/runtime/observability';
import { Redis } from 'ioredis';
import type { BookingCreated, Start } from './contestant.ts';
import { inBatches } from './in-batches.ts';
import { pendingOf } from './pending.ts';

const [source, group] = ['schedule', 'notification'];
const logger = createLogger({ service: 'bench', level: 'warn' });
const partitions = Array.from({ length: partitionCount }, (_, partition) => partition);

/** Our bus between the two databases: what the relay does to Redis, and what the consumer does with it. */
export const startLogWithoutPostgres: Start = async ({ redisUrl, handle }) => {
  const redis = new Redis(redisUrl);
  // The contract has been checked; only the type says less.
  const handler = async (event: Envelope) => handle((event as BookingCreated).data.booking_id);
  const runs = partitions.map((partition) => {
    const place = { source, partition };
    return runPartition({
      contract: notification,
      place,
      log: createPartitionLog({ redis, group, place, position: () => '0-0' }),
      async settle({ entries }) {
        for (const entry of entries) {
          if (entry.kind === 'broken') throw new Error(entry.error);
          await handler(entry.event);
        }
      },
      logger,
    });
  });
  const unsubscribe = subscribeToWakes(redis, [source], (place) => {
    for (const [partition, run] of runs.entries()) {
      if (place === undefined || place.partition === partition) run.wake();
    }
  });
  const ends = partitions.map(() => ({ ms: 0, id: '0-0' }));

  async function append(partition: number, events: readonly BookingCreated[]): Promise<void> {
    const end = ends[partition] ?? { ms: 0, id: '0-0' };
    const previous = end.id;
    end.ms = Math.max(Date.now(), end.ms + 1);
    end.id = `${end.ms}-${events.length - 1}`;
    const entries = events.map((event, seq) => ({
      id: `${end.ms}-${seq}`,
      type: event.event,
      envelope: JSON.stringify(event),
    }));
    await appendToLog(redis, { service: source, partition, previous, entries, announce: 'new' });
  }

  return {
    async publish(events) {
      const byPartition = Map.groupBy(events, (event) => partitionOf(event.data.client_id));
      for (const [partition, those] of byPartition) {
        await inBatches(those, { size: 200 }, (batch) => append(partition, batch));
      }
    },
    isSettled: async () =>
      (await pendingOf(
        redis,
        group,
        partitions.map((partition) => logKey(source, partition)),
      )) === 0,
    async close() {
      unsubscribe();
      await Promise.all(runs.map((run) => run.stop()));
      redis.disconnect();
    },
  };
};
