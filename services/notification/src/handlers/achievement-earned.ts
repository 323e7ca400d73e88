import type { NotificationEventHandler } from '@fitsync/contracts/notification';
import { loadBackground } from '../calls/load-background.ts';
import type { Background } from '../domain/messages/story.ts';
import { recipientsOf } from '../domain/recipients.ts';
import { tell, type TellDeps } from './tell.ts';

/** Congratulates the client on an achievement. */
export const achievementEarned = (
  deps: TellDeps,
): NotificationEventHandler<'achievement.earned', Background> => ({
  load: ({ data }, context) => loadBackground(data, context),
  apply: (tx, event, background) =>
    tell(deps, tx, event, {
      subject: event.data,
      // It comes of what somebody did, mostly the client, who is congratulated all the same.
      recipients: recipientsOf({ client_id: event.data.client_id, doers: [] }),
      background,
    }),
});
