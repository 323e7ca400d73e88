import type { Sql } from '@fitsync/descriptor';
import type { Booking } from '@fitsync/contracts/schedule';
import { firstRow } from '@fitsync/runtime/db';

/** Marks a booking as cancelled, which frees its time. */
export async function cancelBooking(
  sql: Sql,
  id: string,
  cancellation: { readonly reason: string | null; readonly by: string },
  now: Date,
): Promise<Booking> {
  const { rows } = await sql.query<Booking>(
    `UPDATE bookings
     SET status = 'cancelled', cancellation_reason = $2, cancelled_by = $3,
         version = version + 1, updated_at = $4
     WHERE id = $1
     RETURNING *`,
    [id, cancellation.reason, cancellation.by, now],
  );
  return firstRow(rows);
}
