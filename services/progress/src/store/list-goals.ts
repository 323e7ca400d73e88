import type { Goal, GoalStatus } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import type { VisibleClients } from '../domain/client-policy.ts';
import { goalColumns } from './goal-columns.ts';

/** What a list of goals is narrowed by; null does not narrow. */
export interface GoalFilter {
  readonly clients: VisibleClients;
  readonly status: GoalStatus | null;
  /** The last goal of the page before. */
  readonly before: string | null;
}

/** Goals, the newest first, at most `limit`. */
export async function listGoals(sql: Sql, filter: GoalFilter, limit: number): Promise<Goal[]> {
  const { rows } = await sql.query<Goal>(
    `SELECT ${goalColumns} FROM goals
     WHERE ($1::uuid[] IS NULL OR client_id = ANY ($1))
       AND ($2::text IS NULL OR (reached_at IS NULL) = ($2 = 'active'))
       AND ($3::uuid IS NULL OR id < $3)
     ORDER BY id DESC
     LIMIT $4`,
    [filter.clients, filter.status, filter.before, limit],
  );
  return rows;
}
