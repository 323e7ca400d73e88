import type { Sql } from '@fitsync/descriptor';
import type { Booking } from '@fitsync/contracts/schedule';

/** The booking with this id, or undefined. */
export async function findBooking(sql: Sql, id: string): Promise<Booking | undefined> {
  const { rows } = await sql.query<Booking>('SELECT * FROM bookings WHERE id = $1', [id]);
  return rows[0];
}
