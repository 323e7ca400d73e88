import type { Sql } from '@fitsync/descriptor';
import type { Booking } from '@fitsync/contracts/schedule';
import { firstRow } from '@fitsync/runtime/db';
import { rejectTakenSlot } from './taken-slot.ts';

/** The time that a booking moves to. */
export type NewTime = Pick<
  Booking,
  'booking_date' | 'start_time' | 'end_time' | 'starts_at' | 'ends_at'
>;

/** Moves a booking, freeing its old time. Throws `slot_taken` when the trainer or the client is busy then. */
export async function rescheduleBooking(
  sql: Sql,
  id: string,
  time: NewTime,
  now: Date,
): Promise<Booking> {
  try {
    const { rows } = await sql.query<Booking>(
      `UPDATE bookings
       SET booking_date = $2, start_time = $3, end_time = $4, starts_at = $5, ends_at = $6,
           version = version + 1, updated_at = $7
       WHERE id = $1
       RETURNING *`,
      [id, time.booking_date, time.start_time, time.end_time, time.starts_at, time.ends_at, now],
    );
    return firstRow(rows);
  } catch (error) {
    return rejectTakenSlot(error);
  }
}
