import type { Sql } from '@fitsync/descriptor';
import type { Booking } from '@fitsync/contracts/schedule';

/**
 * Holds the calendars of the two people of a booking until the transaction ends: call it before
 * storing a time. The constraints alone keep sessions apart, too, but by waiting for each other: of
 * several requests for one time, most would end as deadlocks, each found only after a second.
 */
export async function lockPeople(
  sql: Sql,
  { client_id, trainer_id }: Pick<Booking, 'client_id' | 'trainer_id'>,
): Promise<void> {
  // Always in the same order, so that two who want the same two cannot each get one.
  await sql.query(
    'SELECT pg_advisory_xact_lock(hashtextextended(person, 0)) FROM unnest($1::text[]) AS person',
    [[client_id, trainer_id].sort()],
  );
}
