import type { WorkoutPlan } from '@fitsync/contracts/training';
import type { Sql } from '@fitsync/descriptor';

/** The workout plan with this id, or undefined. */
export async function findWorkoutPlan(sql: Sql, id: string): Promise<WorkoutPlan | undefined> {
  const { rows } = await sql.query<WorkoutPlan>('SELECT * FROM workout_plans WHERE id = $1', [id]);
  return rows[0];
}
