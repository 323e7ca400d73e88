import type { Notification } from '@fitsync/contracts/notification';
import type { Sql } from '@fitsync/descriptor';
import { notificationColumns } from './notification-columns.ts';

/** What a list of notifications is narrowed by; null does not narrow. */
export interface NotificationFilter {
  readonly userId: string;
  readonly unread: boolean | null;
  readonly type: string | null;
  /** The last notification of the page before. */
  readonly after: { readonly created_at: string; readonly id: string } | null;
}

/** The notifications of somebody, the newest first, at most `limit`. */
export async function listNotifications(
  sql: Sql,
  filter: NotificationFilter,
  limit: number,
): Promise<Notification[]> {
  const { rows } = await sql.query<Notification>(
    `SELECT ${notificationColumns} FROM notifications
     WHERE user_id = $1
       AND ($2::boolean IS NULL OR (read_at IS NULL) = $2)
       AND ($3::text IS NULL OR type = $3)
       AND ($4::timestamptz IS NULL OR (created_at, id) < ($4, $5::uuid))
     ORDER BY created_at DESC, id DESC
     LIMIT $6`,
    [
      filter.userId,
      filter.unread,
      filter.type,
      filter.after?.created_at ?? null,
      filter.after?.id ?? null,
      limit,
    ],
  );
  return rows;
}
