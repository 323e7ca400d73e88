import type { Sql } from '@fitsync/descriptor';

/** The sessions whose reminders are due, the longest first: the ids of up to `limit` bookings. */
export async function listDueReminders(sql: Sql, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql.query<{ booking_id: string }>(
    'SELECT booking_id FROM reminders WHERE due_at <= $1 ORDER BY due_at LIMIT $2',
    [now, limit],
  );
  return rows.map(({ booking_id }) => booking_id);
}
