import type { Sql } from '@fitsync/descriptor';

/** When a client earned each achievement. */
export async function findEarnedTimes(sql: Sql, clientId: string): Promise<string[]> {
  const { rows } = await sql.query<{ earned_at: string }>(
    'SELECT earned_at FROM achievements WHERE client_id = $1 AND earned_at IS NOT NULL',
    [clientId],
  );
  return rows.map(({ earned_at }) => earned_at);
}
