import type { NotificationEventHandler } from '@fitsync/contracts/notification';
import { loadBackground } from '../calls/load-background.ts';
import type { Background } from '../domain/messages/story.ts';
import { recipientsOf } from '../domain/recipients.ts';
import { startOfReminded, whyNotRemind } from '../domain/reminder.ts';
import { tell, type TellDeps } from './tell.ts';

/** Reminds client and trainer of a session, until it starts. Of one that was moved, was cancelled or has begun, nobody is. */
export const bookingReminder = (
  deps: TellDeps,
): NotificationEventHandler<'booking.reminder', Background> => ({
  load: ({ data }, context) => loadBackground(data, context),
  async apply(tx, event, background) {
    const { booking } = background;
    const isKnown = booking !== undefined;
    if (isKnown && whyNotRemind(event.data, booking, deps.now()) !== undefined) return;
    await tell(deps, tx, event, {
      subject: event.data,
      recipients: recipientsOf({ ...event.data, doers: [event.actor_id] }),
      background,
      expires_at: startOfReminded(event, booking),
    });
  },
});
