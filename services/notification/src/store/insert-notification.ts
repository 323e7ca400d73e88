import type { NotificationType } from '@fitsync/contracts/notification';
import type { Sql } from '@fitsync/descriptor';

/** A notification that is to be stored, unread. */
export interface NewNotification {
  readonly id: string;
  readonly event_id: string;
  readonly user_id: string;
  readonly type: NotificationType;
  readonly title: string;
  readonly message: string;
  readonly metadata: object;
}

/** Stores a notification, unless its user was told of the event before. */
export async function insertNotification(sql: Sql, one: NewNotification, now: Date): Promise<void> {
  await sql.query(
    `INSERT INTO notifications (id, event_id, user_id, type, title, message, metadata, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT ON CONSTRAINT notifications_once DO NOTHING`,
    [
      one.id,
      one.event_id,
      one.user_id,
      one.type,
      one.title,
      one.message,
      JSON.stringify(one.metadata),
      now,
    ],
  );
}
