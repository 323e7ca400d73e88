import type { NotificationCalls } from '@fitsync/contracts/notification';
import type { CallOrigin } from '@fitsync/runtime/calls';
import type { Worker } from '@fitsync/runtime/lifecycle';
import type { ServiceKit } from '@fitsync/runtime/service';
import { createChannels } from '../channels/create-channels.ts';
import type { ChannelSettings } from '../settings.ts';
import { createDeliveryWorker } from './create-delivery-worker.ts';

/** Makes the worker that sends messages out of what the runtime offers, and says which channels it goes without. */
export function openDeliveryWorker(
  { db, logger, metrics, now, pool }: Omit<ServiceKit, 'config'>,
  calls: (origin: CallOrigin) => NotificationCalls,
  settings: ChannelSettings,
): Worker {
  if (!pool) throw new Error('There are no messages to send without a database.');
  const channels = createChannels(settings, { db, now });
  for (const [channel, one] of Object.entries(channels)) {
    if (one === undefined)
      logger.warn({ channel }, 'a channel is not set up: nothing is sent by it');
  }
  const { registry } = metrics;
  return createDeliveryWorker({ calls, channels, db, logger, now, pool, registry });
}
