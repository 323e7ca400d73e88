import type { Sql } from '@fitsync/descriptor';

/** The devices of somebody. */
export async function listDeviceIds(sql: Sql, userId: string): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    'SELECT id FROM devices WHERE user_id = $1 ORDER BY created_at, id',
    [userId],
  );
  return rows.map(({ id }) => id);
}
