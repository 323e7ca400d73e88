import type { Sql } from '@fitsync/descriptor';
import type { Booking } from '@fitsync/contracts/schedule';

/**
 * Takes a due reminder away and gives its booking as it is now, held until the transaction ends. Undefined when there
 * is nothing to do: another replica is at it or has done it, the session is just being changed, or was moved.
 */
export async function claimReminder(
  sql: Sql,
  bookingId: string,
  now: Date,
): Promise<Booking | undefined> {
  const { rows } = await sql.query<Booking>(
    `SELECT bookings.* FROM reminders JOIN bookings ON bookings.id = reminders.booking_id
     WHERE reminders.booking_id = $1 AND reminders.due_at <= $2
     FOR UPDATE SKIP LOCKED`,
    [bookingId, now],
  );
  const [booking] = rows;
  if (booking) await sql.query('DELETE FROM reminders WHERE booking_id = $1', [bookingId]);
  return booking;
}
