import type { DietPlan } from '@fitsync/contracts/training';
import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';

/** Stores a diet plan. */
export async function insertDietPlan(
  sql: Sql,
  plan: Omit<DietPlan, 'created_at' | 'updated_at'>,
  now: Date,
): Promise<DietPlan> {
  const { rows } = await sql.query<DietPlan>(
    `INSERT INTO diet_plans (id, trainer_id, name, description, daily_calories, meals, created_at,
       updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7)
     RETURNING *`,
    [
      plan.id,
      plan.trainer_id,
      plan.name,
      plan.description,
      plan.daily_calories,
      JSON.stringify(plan.meals),
      now,
    ],
  );
  return firstRow(rows);
}
