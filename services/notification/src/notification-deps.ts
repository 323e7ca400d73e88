import { refuseEndpoint } from './channels/push/refuse-endpoint.ts';
import type { ChannelSettings } from './settings.ts';

/** What the handlers of operations need besides their context. */
export interface NotificationDeps {
  /** What browsers subscribe to push messages with; null when none are sent. */
  readonly webPushKey: string | null;
  /** Why nothing is sent to this address of a push service; undefined when it is. */
  readonly refuseEndpoint: (endpoint: string) => string | undefined;
}

/** Makes them out of how the channels are set up. */
export function createNotificationDeps({
  push,
  allowInsecureEndpoints,
}: Pick<ChannelSettings, 'push' | 'allowInsecureEndpoints'>): NotificationDeps {
  return {
    webPushKey: push?.publicKey ?? null,
    refuseEndpoint: allowInsecureEndpoints ? () => undefined : refuseEndpoint,
  };
}
