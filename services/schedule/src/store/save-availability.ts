import type { Sql } from '@fitsync/descriptor';
import type { Availability } from '@fitsync/contracts/schedule';
import { firstRow } from '@fitsync/runtime/db';

/** Sets a trainer's working hours, replacing what was set before. */
export async function saveAvailability(
  sql: Sql,
  hours: Pick<Availability, 'trainer_id' | 'time_zone' | 'windows'>,
  now: Date,
): Promise<Availability> {
  const { rows } = await sql.query<Availability>(
    `INSERT INTO availability (trainer_id, time_zone, windows, updated_at)
     VALUES ($1, $2, $3, $4)
     ON CONFLICT (trainer_id) DO UPDATE
       SET time_zone = excluded.time_zone, windows = excluded.windows, updated_at = excluded.updated_at
     RETURNING trainer_id, time_zone, windows, updated_at`,
    [hours.trainer_id, hours.time_zone, JSON.stringify(hours.windows), now],
  );
  return firstRow(rows);
}
