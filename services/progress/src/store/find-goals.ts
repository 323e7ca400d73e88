import type { Goal } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import type { GoalTerms } from '../domain/goal.ts';

/** A goal with what is stored of its standing. */
export type StoredGoal = GoalTerms &
  Pick<Goal, 'id' | 'client_id' | 'start_value' | 'current_value' | 'reached_at'> & {
    readonly announced: boolean;
  };

/** All goals of a client, the oldest first. */
export async function findGoals(sql: Sql, clientId: string): Promise<StoredGoal[]> {
  const { rows } = await sql.query<StoredGoal>(
    `SELECT id, client_id, metric, target_value, set_start_value, start_value, current_value, reached_at,
       announced, created_at
     FROM goals WHERE client_id = $1 ORDER BY id`,
    [clientId],
  );
  return rows;
}
