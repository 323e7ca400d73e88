import type { Goal } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';
import type { GoalTerms } from '../domain/goal.ts';
import { goalColumns } from './goal-columns.ts';

/** A goal that is to be stored; it starts active. */
export type NewGoal = GoalTerms &
  Pick<Goal, 'id' | 'client_id' | 'current_value' | 'target_date' | 'created_by'>;

/** Stores a goal. */
export async function insertGoal(sql: Sql, goal: NewGoal): Promise<Goal> {
  const { rows } = await sql.query<Goal>(
    `INSERT INTO goals (id, client_id, metric, target_value, set_start_value, start_value, current_value,
       target_date, created_by, created_at)
     VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8, $9)
     RETURNING ${goalColumns}`,
    [
      goal.id,
      goal.client_id,
      goal.metric,
      goal.target_value,
      goal.set_start_value,
      goal.current_value,
      goal.target_date,
      goal.created_by,
      goal.created_at,
    ],
  );
  return firstRow(rows);
}
