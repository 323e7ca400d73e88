import type { Sql } from '@fitsync/descriptor';
import type { RoleInfo } from '@fitsync/contracts/user';

/** Replaces what is particular to the account's role. */
export async function updateRoleInfo(
  sql: Sql,
  userId: string,
  info: RoleInfo,
  now: Date,
): Promise<void> {
  await sql.query('UPDATE users SET role_info = $2, updated_at = $3 WHERE id = $1', [
    userId,
    JSON.stringify(info),
    now,
  ]);
}
