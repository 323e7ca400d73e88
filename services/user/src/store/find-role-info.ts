import type { Sql } from '@fitsync/descriptor';
import type { RoleInfo } from '@fitsync/contracts/user';

/** What is particular to the account's role, or undefined without such an account. */
export async function findRoleInfo(sql: Sql, userId: string): Promise<RoleInfo | undefined> {
  const { rows } = await sql.query<{ role_info: RoleInfo }>(
    'SELECT role_info FROM users WHERE id = $1',
    [userId],
  );
  return rows[0]?.role_info;
}
