import type { Sql } from '@fitsync/descriptor';
import type { Booking } from '@fitsync/contracts/schedule';

/** The booking with this id, held until the transaction ends, so that what is decided about it stays true. */
export async function lockBooking(sql: Sql, id: string): Promise<Booking | undefined> {
  const { rows } = await sql.query<Booking>('SELECT * FROM bookings WHERE id = $1 FOR UPDATE', [
    id,
  ]);
  return rows[0];
}
