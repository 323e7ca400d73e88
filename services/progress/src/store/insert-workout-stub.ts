import type { WorkoutLog } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';

/** The stub of a workout log that is to be stored. */
export type WorkoutStub = Pick<
  WorkoutLog,
  | 'id'
  | 'client_id'
  | 'trainer_id'
  | 'booking_id'
  | 'program_id'
  | 'workout_date'
  | 'total_duration_minutes'
  | 'trainer_notes'
>;

/** Stores a stub, unless its session has a log already. */
export async function insertWorkoutStub(sql: Sql, stub: WorkoutStub, now: Date): Promise<void> {
  await sql.query(
    `INSERT INTO workout_logs (id, client_id, trainer_id, booking_id, program_id, workout_date,
       exercises_completed, total_duration_minutes, trainer_notes, status, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, '[]', $7, $8, 'stub', $9, $9)
     ON CONFLICT (booking_id) DO NOTHING`,
    [
      stub.id,
      stub.client_id,
      stub.trainer_id,
      stub.booking_id,
      stub.program_id,
      stub.workout_date,
      stub.total_duration_minutes,
      stub.trainer_notes,
      now,
    ],
  );
}
