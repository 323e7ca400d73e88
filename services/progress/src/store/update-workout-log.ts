import type { WorkoutLog } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';

/** Stores what a workout log says now; it then counts as filled in. */
export async function updateWorkoutLog(sql: Sql, log: WorkoutLog, now: Date): Promise<WorkoutLog> {
  const { rows } = await sql.query<WorkoutLog>(
    `UPDATE workout_logs
     SET program_id = $2, workout_date = $3, exercises_completed = $4, total_duration_minutes = $5,
         notes = $6, status = 'filled', updated_at = $7
     WHERE id = $1
     RETURNING *`,
    [
      log.id,
      log.program_id,
      log.workout_date,
      JSON.stringify(log.exercises_completed),
      log.total_duration_minutes,
      log.notes,
      now,
    ],
  );
  return firstRow(rows);
}
