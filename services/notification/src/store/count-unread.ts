import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';

/** How many notifications somebody has not read. */
export async function countUnread(sql: Sql, userId: string): Promise<number> {
  const { rows } = await sql.query<{ count: number }>(
    'SELECT count(*) FROM notifications WHERE user_id = $1 AND read_at IS NULL',
    [userId],
  );
  return firstRow(rows).count;
}
