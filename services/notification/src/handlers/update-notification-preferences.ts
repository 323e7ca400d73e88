import type { NotificationStub } from '@fitsync/contracts/notification';
import { userIdOf } from '../domain/own.ts';
import { assertQuietHours } from '../domain/quiet-hours.ts';
import { assertTimeZone } from '../domain/time-zone.ts';
import type { NotificationDeps } from '../notification-deps.ts';
import { saveChoices } from '../store/save-choices.ts';

/** Replaces the caller's choices. What waits to be sent keeps to the new ones, too. */
export const updateNotificationPreferences =
  ({ webPushKey }: NotificationDeps): NotificationStub['updateNotificationPreferences'] =>
  async ({ body }, { caller, db, now }) => {
    assertTimeZone(body.time_zone);
    assertQuietHours(body.quiet_hours);
    const saved = await saveChoices(db, userIdOf(caller), body, now());
    return { status: 200, body: { success: true, data: { ...saved, web_push_key: webPushKey } } };
  };
