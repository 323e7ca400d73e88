import type { WorkoutLog } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';

/** The workout log of a booked session, or undefined. */
export async function findLogOfSession(
  sql: Sql,
  bookingId: string,
): Promise<WorkoutLog | undefined> {
  const { rows } = await sql.query<WorkoutLog>('SELECT * FROM workout_logs WHERE booking_id = $1', [
    bookingId,
  ]);
  return rows[0];
}
