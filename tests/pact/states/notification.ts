import type { NotificationOperations } from '@fitsync/contracts/notification';
import { examples } from '@fitsync/contracts/notification/examples';
import { uuidv7 } from '@fitsync/runtime/db';
import { insertNotification } from '../../../services/notification/src/store/insert-notification.ts';
import { saveDevice } from '../../../services/notification/src/store/save-device.ts';
import type { ProviderWorld } from '../kit/states.ts';
import { clientId, exampleOf } from '../story.ts';
import { signedIn } from './shared.ts';

type World = ProviderWorld<NotificationOperations>;

/** The states of the notification service. */
export const notificationStates = {
  'signed in': signedIn,

  /** The client has notifications. */
  async notifications({ sql, now }: World): Promise<void> {
    for (const one of exampleOf(examples.listNotifications.responses[200]).data) {
      await insertNotification(sql, { ...one, event_id: uuidv7() }, now());
    }
  },

  /** The client gets push messages on a device. */
  async 'a device'({ sql, now }: World): Promise<void> {
    const { device_id: id } = examples.removeDevice.input;
    await saveDevice(sql, { ...examples.registerDevice.input.body, id, user_id: clientId }, now());
  },
};
