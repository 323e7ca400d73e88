import type { Channel } from '../domain/preferences.ts';
import type { ChannelSettings } from '../settings.ts';
import type { DeliveryChannel } from './delivery-channel.ts';
import { createEmailChannel } from './email/create-email-channel.ts';
import { createPushChannel, type PushDeps } from './push/create-push-channel.ts';
import { createSmsChannel } from './sms/create-sms-channel.ts';

/** The channels by name; undefined is one that is not set up. */
export type Channels = Readonly<Record<Channel, DeliveryChannel | undefined>>;

/** Makes the channels that are set up. */
export function createChannels({ email, sms, push }: ChannelSettings, deps: PushDeps): Channels {
  return {
    email: email && createEmailChannel(email),
    sms: sms && createSmsChannel(sms),
    push: push && createPushChannel(push, deps),
  };
}
