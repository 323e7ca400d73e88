import type { NotificationStub } from '@fitsync/contracts/notification';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { userIdOf } from '../domain/own.ts';
import { listNotifications as select } from '../store/list-notifications.ts';

/** Lists the caller's notifications, the newest first. */
export const listNotifications: NotificationStub['listNotifications'] = async (
  { unread, type, cursor, limit = 20 },
  { caller, db },
) => {
  const filter = {
    userId: userIdOf(caller),
    unread: unread ?? null,
    type: type ?? null,
    after: decodeCursor(cursor, ['created_at', 'id']),
  };
  const found = await select(db, filter, limit + 1);
  return {
    status: 200,
    body: { success: true, ...toPage(found, limit, ({ created_at, id }) => ({ created_at, id })) },
  };
};
