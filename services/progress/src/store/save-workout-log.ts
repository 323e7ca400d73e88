import type { WorkoutLog } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';

/** A workout log that is to be stored; it is filled in. */
export type NewWorkoutLog = Omit<WorkoutLog, 'status' | 'created_at' | 'updated_at'>;

/**
 * Stores a workout log, or fills in the stub that its session has, which keeps its id. Undefined when the log of the
 * session is filled in already.
 */
export async function saveWorkoutLog(
  sql: Sql,
  log: NewWorkoutLog,
  now: Date,
): Promise<WorkoutLog | undefined> {
  const { rows } = await sql.query<WorkoutLog>(
    `INSERT INTO workout_logs (id, client_id, trainer_id, booking_id, program_id, workout_date,
       exercises_completed, total_duration_minutes, notes, trainer_notes, status, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'filled', $11, $11)
     ON CONFLICT (booking_id) DO UPDATE
       SET program_id = excluded.program_id, exercises_completed = excluded.exercises_completed,
         total_duration_minutes = excluded.total_duration_minutes, notes = excluded.notes,
         status = 'filled', updated_at = excluded.updated_at
       WHERE workout_logs.status = 'stub'
     RETURNING *`,
    [
      log.id,
      log.client_id,
      log.trainer_id,
      log.booking_id,
      log.program_id,
      log.workout_date,
      JSON.stringify(log.exercises_completed),
      log.total_duration_minutes,
      log.notes,
      log.trainer_notes,
      now,
    ],
  );
  return rows[0];
}
