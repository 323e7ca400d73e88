import type { Notification } from '@fitsync/contracts/notification';
import type { Sql } from '@fitsync/descriptor';
import { notificationColumns } from './notification-columns.ts';

/** Marks a notification of this user as read, if it is not; undefined when the user has none with this id. */
export async function markRead(
  sql: Sql,
  key: { readonly id: string; readonly userId: string },
  now: Date,
): Promise<Notification | undefined> {
  const { rows } = await sql.query<Notification>(
    `UPDATE notifications SET read_at = coalesce(read_at, $3)
     WHERE id = $1 AND user_id = $2
     RETURNING ${notificationColumns}`,
    [key.id, key.userId, now],
  );
  return rows[0];
}
