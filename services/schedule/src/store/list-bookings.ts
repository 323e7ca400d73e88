import type { Sql } from '@fitsync/descriptor';
import type { Booking } from '@fitsync/contracts/schedule';

/** A calendar day in a zone. */
export interface ZonedDay {
  readonly time_zone: string;
  readonly date: string;
}

/** What a list of bookings is narrowed by; null does not narrow. */
export interface BookingFilter {
  readonly clientId: string | null;
  readonly trainerId: string | null;
  /** The caller, where only the caller's own bookings may be shown. */
  readonly visibleToClient: string | null;
  readonly visibleToTrainer: string | null;
  readonly status: string | null;
  /** Bookings that start at this instant or later. */
  readonly from: string | null;
  /** Bookings on these days, each in bookings of its zone. */
  readonly days: readonly ZonedDay[] | null;
  /** The last booking of the page before. */
  readonly after: { readonly starts_at: string; readonly id: string } | null;
}

/** Bookings in order of their start, at most `limit`. */
export async function listBookings(
  sql: Sql,
  filter: BookingFilter,
  limit: number,
): Promise<Booking[]> {
  const { rows } = await sql.query<Booking>(
    `SELECT * FROM bookings
     WHERE ($1::uuid IS NULL OR client_id = $1)
       AND ($2::uuid IS NULL OR trainer_id = $2)
       AND ($3::uuid IS NULL OR client_id = $3)
       AND ($4::uuid IS NULL OR trainer_id = $4)
       AND ($5::text IS NULL OR status = $5)
       AND ($6::timestamptz IS NULL OR starts_at >= $6)
       AND ($7::text[] IS NULL OR (time_zone, booking_date) IN (SELECT * FROM unnest($7::text[], $8::date[])))
       AND ($9::timestamptz IS NULL OR (starts_at, id) > ($9, $10::uuid))
     ORDER BY starts_at, id
     LIMIT $11`,
    [
      filter.clientId,
      filter.trainerId,
      filter.visibleToClient,
      filter.visibleToTrainer,
      filter.status,
      filter.from,
      filter.days?.map((day) => day.time_zone) ?? null,
      filter.days?.map((day) => day.date) ?? null,
      filter.after?.starts_at ?? null,
      filter.after?.id ?? null,
      limit,
    ],
  );
  return rows;
}
