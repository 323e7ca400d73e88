import type { NotificationStub } from '@fitsync/contracts/notification';
import { userIdOf } from '../domain/own.ts';
import { countUnread } from '../store/count-unread.ts';

/** Counts the caller's notifications that have not been read. */
export const countUnreadNotifications: NotificationStub['countUnreadNotifications'] = async (
  _input,
  { caller, db },
) => {
  const count = await countUnread(db, userIdOf(caller));
  return { status: 200, body: { success: true, data: { count } } };
};
