import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';

/** How many workouts of a client are written down. */
export async function countLoggedWorkouts(sql: Sql, clientId: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    "SELECT count(*) FROM workout_logs WHERE client_id = $1 AND status = 'filled'",
    [clientId],
  );
  return firstRow(rows).count;
}
