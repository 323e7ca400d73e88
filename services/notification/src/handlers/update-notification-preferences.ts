import type { NotificationStub } from '@fitsync/contracts/notification';
import { userIdOf } from '../domain/own.ts';
import { assertQuietHours } from '../domain/quiet-hours.ts';
import { assertTimeZone } from '../domain/time-zone.ts';
import type { NotificationDeps } from '../notification-deps.ts';
import { announceDeliveries } from '../store/announce-deliveries.ts';
import { releaseDeferred } from '../store/release-deferred.ts';
import { saveChoices } from '../store/save-choices.ts';

/** Replaces the caller's choices. What waits to be sent keeps to the new ones, too. */
export const updateNotificationPreferences =
  ({ webPushKey }: NotificationDeps): NotificationStub['updateNotificationPreferences'] =>
  async ({ body }, { caller, now, transaction }) => {
    assertTimeZone(body.time_zone);
    assertQuietHours(body.quiet_hours);
    const userId = userIdOf(caller);
    return transaction(async (tx) => {
      const saved = await saveChoices(tx, userId, body, now());
      await releaseDeferred(tx, userId, now());
      await announceDeliveries(tx);
      return { status: 200, body: { success: true, data: { ...saved, web_push_key: webPushKey } } };
    });
  };
