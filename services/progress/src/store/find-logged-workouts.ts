import type { Sql } from '@fitsync/descriptor';
import type { LoggedWorkout } from '../domain/analytics.ts';

/** The workouts of a client that are written down, from a day on. */
export async function findLoggedWorkouts(
  sql: Sql,
  clientId: string,
  from: string,
): Promise<LoggedWorkout[]> {
  const { rows } = await sql.query<LoggedWorkout>(
    `SELECT program_id, workout_date, exercises_completed, total_duration_minutes
     FROM workout_logs
     WHERE client_id = $1 AND status = 'filled' AND workout_date >= $2`,
    [clientId, from],
  );
  return rows;
}
