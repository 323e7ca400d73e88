import type { NotificationCalls } from '@fitsync/contracts/notification';
import type { CallOrigin } from '@fitsync/runtime/calls';
import type { ServiceKit } from '@fitsync/runtime/service';
import { createChannels } from '../channels/create-channels.ts';
import type { ChannelSettings } from '../settings.ts';
import { createDeliveryWorker } from './create-delivery-worker.ts';

/** Milliseconds that messages under way have to come to an end when the service stops. */
const stopLimit = 10_000;

/** Sends what people are to be told outside of the app, until the service stops. */
export function startDeliveryWorker(
  { db, logger, metrics, now, onStop, pool }: Omit<ServiceKit, 'config'>,
  calls: (origin: CallOrigin) => NotificationCalls,
  settings: ChannelSettings,
): void {
  if (!pool) throw new Error('There are no messages to send without a database.');
  const channels = createChannels(settings, { db, now });
  for (const [channel, one] of Object.entries(channels)) {
    if (one === undefined)
      logger.warn({ channel }, 'a channel is not set up: nothing is sent by it');
  }
  const { registry } = metrics;
  const worker = createDeliveryWorker({ calls, channels, db, logger, now, pool, registry });
  worker.start();
  onStop({ name: 'deliveries', run: () => worker.stop(), limit: stopLimit });
}
