import type { NotificationStub } from '@fitsync/contracts/notification';
import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';
import { userIdOf } from '../domain/own.ts';
import { markRead } from '../store/mark-read.ts';

/** Marks one of the caller's notifications as read. One that was read before keeps its time. */
export const markNotificationRead: NotificationStub['markNotificationRead'] = async (
  { id },
  { caller, db, now },
) => {
  const data = await markRead(db, { id, userId: userIdOf(caller) }, now());
  if (data === undefined) {
    throw new Problem(
      problems.not_found,
      'There is no notification with this id, or it is not yours to see.',
    );
  }
  return { status: 200, body: { success: true, data } };
};
