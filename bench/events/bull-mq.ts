import { Queue, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import type { BookingCreated, Start } from './contestant.ts';
import { inBatches } from './in-batches.ts';

/** BullMQ: jobs are kept until they are completed, tried three times, and removed when they succeed. */
export const startBullMq: Start = async ({ redisUrl, handle }) => {
  const connection = new Redis(redisUrl, { maxRetriesPerRequest: null });
  const queue = new Queue<BookingCreated>('bookings', {
    connection,
    defaultJobOptions: { attempts: 3, removeOnComplete: true },
  });
  const worker = new Worker<BookingCreated>(
    'bookings',
    async (job) => handle(job.data.data.booking_id),
    {
      connection,
      concurrency: 256,
    },
  );
  await worker.waitUntilReady();
  return {
    publish: (events) =>
      inBatches(events, { size: 200 }, (batch) =>
        queue.addBulk(batch.map((data) => ({ name: data.event, data }))),
      ),
    async isSettled() {
      const counts = await queue.getJobCounts('wait', 'active');
      return counts['wait'] === 0 && counts['active'] === 0;
    },
    async close() {
      await worker.close();
      await queue.close();
      connection.disconnect();
    },
  };
};
