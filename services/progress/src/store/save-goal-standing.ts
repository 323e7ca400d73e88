import type { Sql } from '@fitsync/descriptor';
import type { StoredGoal } from './find-goals.ts';

/** Stores where a client stands with a goal. */
export async function saveGoalStanding(
  sql: Sql,
  goal: Pick<StoredGoal, 'id' | 'start_value' | 'current_value' | 'reached_at' | 'announced'>,
): Promise<void> {
  await sql.query(
    `UPDATE goals SET start_value = $2, current_value = $3, reached_at = $4, announced = $5
     WHERE id = $1`,
    [goal.id, goal.start_value, goal.current_value, goal.reached_at, goal.announced],
  );
}
