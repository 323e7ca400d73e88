import type { Sql } from '@fitsync/descriptor';

/** Removes those devices of somebody that are beyond the newest `keep`. */
export async function dropSurplusDevices(sql: Sql, userId: string, keep: number): Promise<void> {
  await sql.query(
    `DELETE FROM devices WHERE id IN (
       SELECT id FROM devices WHERE user_id = $1 ORDER BY created_at DESC, id DESC OFFSET $2
     )`,
    [userId, keep],
  );
}
