import type { WorkoutPlan } from '@fitsync/contracts/training';
import type { Sql } from '@fitsync/descriptor';
import type { VisibleTo } from '../domain/training-policy.ts';

/**
 * Workout plans, the newest first, at most `limit`, older than `before`: a trainer's own, or those that
 * a client has in a program.
 */
export async function listWorkoutPlans(
  sql: Sql,
  { clientId, trainerId }: VisibleTo,
  before: string | null,
  limit: number,
): Promise<WorkoutPlan[]> {
  const { rows } = await sql.query<WorkoutPlan>(
    `SELECT * FROM workout_plans
     WHERE ($1::uuid IS NULL OR trainer_id = $1)
       AND ($2::uuid IS NULL OR id IN (SELECT workout_plan_id FROM programs WHERE client_id = $2))
       AND ($3::uuid IS NULL OR id < $3)
     ORDER BY id DESC
     LIMIT $4`,
    [trainerId, clientId, before, limit],
  );
  return rows;
}
