import type { Sql } from '@fitsync/descriptor';

/** Removes a device of this user; false when the user has no such device. */
export async function deleteDevice(
  sql: Sql,
  key: { readonly id: string; readonly userId: string },
): Promise<boolean> {
  const { rowCount } = await sql.query('DELETE FROM devices WHERE id = $1 AND user_id = $2', [
    key.id,
    key.userId,
  ]);
  return rowCount === 1;
}
