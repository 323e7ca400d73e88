import type { DietPlan } from '@fitsync/contracts/training';
import type { Sql } from '@fitsync/descriptor';

/** The diet plan with this id, or undefined. */
export async function findDietPlan(sql: Sql, id: string): Promise<DietPlan | undefined> {
  const { rows } = await sql.query<DietPlan>('SELECT * FROM diet_plans WHERE id = $1', [id]);
  return rows[0];
}
