import type { Sql } from '@fitsync/descriptor';

/** Has messages to somebody looked at now that were put off until quiet hours end. */
export async function releaseDeferred(sql: Sql, userId: string, now: Date): Promise<void> {
  await sql.query(
    `UPDATE deliveries SET due_at = $2, ready_at = $2
     WHERE user_id = $1 AND status = 'queued' AND ready_at > $2`,
    [userId, now],
  );
}
