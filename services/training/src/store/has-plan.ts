import type { Sql } from '@fitsync/descriptor';

/** Whether a client has a plan, workout or diet, in one of their programs. */
export async function hasPlan(sql: Sql, clientId: string, planId: string): Promise<boolean> {
  const { rowCount } = await sql.query(
    `SELECT 1 FROM programs
     WHERE client_id = $1 AND ($2 IN (workout_plan_id, diet_plan_id)) LIMIT 1`,
    [clientId, planId],
  );
  return rowCount === 1;
}
