import type { WorkoutLog } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';

/** The workout log with this id, or undefined. */
export async function findWorkoutLog(sql: Sql, id: string): Promise<WorkoutLog | undefined> {
  const { rows } = await sql.query<WorkoutLog>('SELECT * FROM workout_logs WHERE id = $1', [id]);
  return rows[0];
}
