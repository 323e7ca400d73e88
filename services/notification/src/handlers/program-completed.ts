import type { NotificationEventHandler } from '@fitsync/contracts/notification';
import { loadBackground } from '../calls/load-background.ts';
import type { Background } from '../domain/messages/story.ts';
import { recipientsOf } from '../domain/recipients.ts';
import { tell, type TellDeps } from './tell.ts';

/** Congratulates the client on a completed program. */
export const programCompleted = (
  deps: TellDeps,
): NotificationEventHandler<'program.completed', Background> => ({
  load: ({ data }, context) => loadBackground(data, context),
  apply: (tx, event, background) =>
    tell(deps, tx, event, {
      subject: event.data,
      recipients: recipientsOf({ client_id: event.data.client_id, doers: [event.actor_id] }),
      background,
    }),
});
