import { Middleware as createChannels } from '@moleculer/channels';
import { Redis } from 'ioredis';
import { type Middleware, ServiceBroker, type ServiceSchema } from 'moleculer';
import type { BookingCreated, Start } from './contestant.ts';
import { inBatches } from './in-batches.ts';
import { pendingOf } from './pending.ts';

const [channel, group] = ['bookings', 'group'];

/** What the middleware adds to a broker, which the types do not know. */
interface WithChannels {
  sendToChannel(channel: string, payload: unknown): Promise<void>;
}

/** Moleculer's channels over Redis Streams: messages are acknowledged and tried three times. */
export const startMoleculerChannels: Start = async ({ redisUrl, handle }) => {
  const broker = new ServiceBroker({
    logger: false,
    middlewares: [channelsOver(redisUrl)],
  });
  const service: ServiceSchema & { channels: object } = {
    name: 'bookings',
    channels: {
      [channel]: { group, handler: async (event: BookingCreated) => handle(event.data.booking_id) },
    },
  };
  broker.createService(service);
  await broker.start();
  const sender = broker as ServiceBroker & WithChannels;
  const redis = new Redis(redisUrl);
  return {
    publish: (events) =>
      inBatches(events, { size: 200 }, (batch) =>
        Promise.all(batch.map((event) => sender.sendToChannel(channel, event))),
      ),
    isSettled: async () => (await pendingOf(redis, group, [channel])) === 0,
    async close() {
      await broker.stop();
      redis.disconnect();
    },
  };
};

function channelsOver(redisUrl: string): Middleware {
  const adapter = {
    type: 'Redis',
    options: {
      redis: { url: redisUrl, consumerOptions: { startID: '0' } },
      maxInFlight: 256,
      maxRetries: 3,
    },
  };
  // Its types want the options of all adapters at once, and do not give what the broker's want.
  return createChannels({ adapter } as never) as unknown as Middleware;
}
