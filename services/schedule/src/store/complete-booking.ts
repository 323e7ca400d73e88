import type { Sql } from '@fitsync/descriptor';
import type { Booking } from '@fitsync/contracts/schedule';
import { firstRow } from '@fitsync/runtime/db';

/** Marks a booking as completed. */
export async function completeBooking(
  sql: Sql,
  id: string,
  trainerNotes: string | null,
  now: Date,
): Promise<Booking> {
  const { rows } = await sql.query<Booking>(
    `UPDATE bookings
     SET status = 'completed', trainer_notes = $2, version = version + 1, updated_at = $3
     WHERE id = $1
     RETURNING *`,
    [id, trainerNotes, now],
  );
  return firstRow(rows);
}
