import type { Sql } from '@fitsync/descriptor';

/** Has people reminded of a session at a time, instead of when it was set before; null for not at all. */
export async function saveReminder(sql: Sql, bookingId: string, dueAt: Date | null): Promise<void> {
  if (dueAt === null) {
    await sql.query('DELETE FROM reminders WHERE booking_id = $1', [bookingId]);
    return;
  }
  await sql.query(
    `INSERT INTO reminders (booking_id, due_at) VALUES ($1, $2)
     ON CONFLICT (booking_id) DO UPDATE SET due_at = excluded.due_at`,
    [bookingId, dueAt],
  );
}
