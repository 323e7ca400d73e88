import type { Sql } from '@fitsync/descriptor';
import type { Booking } from '@fitsync/contracts/schedule';
import { firstRow } from '@fitsync/runtime/db';
import { rejectTakenSlot } from './taken-slot.ts';

/** A booking that is to be stored; the rest of its fields start empty. */
export type NewBooking = Pick<
  Booking,
  | 'id'
  | 'client_id'
  | 'trainer_id'
  | 'gym_id'
  | 'booking_date'
  | 'start_time'
  | 'end_time'
  | 'time_zone'
  | 'starts_at'
  | 'ends_at'
  | 'type'
> & { readonly notes: string | null };

/** Stores a confirmed booking. Throws `slot_taken` when the trainer or the client is busy then. */
export async function insertBooking(sql: Sql, booking: NewBooking, now: Date): Promise<Booking> {
  try {
    const { rows } = await sql.query<Booking>(
      `INSERT INTO bookings (id, client_id, trainer_id, gym_id, booking_date, start_time, end_time,
         time_zone, starts_at, ends_at, type, notes, status, created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'confirmed', $13, $13)
       RETURNING *`,
      [
        booking.id,
        booking.client_id,
        booking.trainer_id,
        booking.gym_id,
        booking.booking_date,
        booking.start_time,
        booking.end_time,
        booking.time_zone,
        booking.starts_at,
        booking.ends_at,
        booking.type,
        booking.notes,
        now,
      ],
    );
    return firstRow(rows);
  } catch (error) {
    return rejectTakenSlot(error);
  }
}
