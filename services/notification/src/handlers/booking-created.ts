import type { NotificationEventHandler } from '@fitsync/contracts/notification';
import { loadBackground } from '../calls/load-background.ts';
import type { Background } from '../domain/messages/story.ts';
import { recipientsOf } from '../domain/recipients.ts';
import { tell, type TellDeps } from './tell.ts';

/** Tells client and trainer of a new session, except the one who booked it. */
export const bookingCreated = (
  deps: TellDeps,
): NotificationEventHandler<'booking.created', Background> => ({
  load: ({ data }, context) => loadBackground(data, context),
  apply: (tx, event, background) =>
    tell(deps, tx, event, {
      subject: event.data,
      recipients: recipientsOf({ ...event.data, doers: [event.actor_id] }),
      background,
    }),
});
