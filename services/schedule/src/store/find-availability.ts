import type { Sql } from '@fitsync/descriptor';
import type { Availability } from '@fitsync/contracts/schedule';

/** The working hours that a trainer has set, or undefined. */
export async function findAvailability(
  sql: Sql,
  trainerId: string,
): Promise<Availability | undefined> {
  const { rows } = await sql.query<Availability>(
    'SELECT trainer_id, time_zone, windows, updated_at FROM availability WHERE trainer_id = $1',
    [trainerId],
  );
  return rows[0];
}
