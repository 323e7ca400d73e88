import type { NotificationStub } from '@fitsync/contracts/notification';
import { userIdOf } from '../domain/own.ts';
import { defaultChoices } from '../domain/preferences.ts';
import type { NotificationDeps } from '../notification-deps.ts';
import { findChoices } from '../store/find-choices.ts';

/** Shows the caller's choices; who has made none gets the defaults. */
export const getNotificationPreferences =
  ({ webPushKey }: NotificationDeps): NotificationStub['getNotificationPreferences'] =>
  async (_input, { caller, db }) => {
    const user_id = userIdOf(caller);
    const chosen = (await findChoices(db, [user_id])).get(user_id);
    const choices = chosen ?? { ...defaultChoices, user_id, updated_at: null };
    return { status: 200, body: { success: true, data: { ...choices, web_push_key: webPushKey } } };
  };
