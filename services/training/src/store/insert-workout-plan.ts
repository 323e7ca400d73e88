import type { WorkoutPlan } from '@fitsync/contracts/training';
import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';

/** Stores a workout plan. */
export async function insertWorkoutPlan(
  sql: Sql,
  plan: Omit<WorkoutPlan, 'created_at' | 'updated_at'>,
  now: Date,
): Promise<WorkoutPlan> {
  const { rows } = await sql.query<WorkoutPlan>(
    `INSERT INTO workout_plans (id, trainer_id, name, description, exercises, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $6)
     RETURNING *`,
    [plan.id, plan.trainer_id, plan.name, plan.description, JSON.stringify(plan.exercises), now],
  );
  return firstRow(rows);
}
