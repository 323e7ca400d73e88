import type { RoleInfo } from '@fitsync/contracts/user';
import type { Sql } from '@fitsync/descriptor';

/** What is particular to the account's role, held until the transaction ends; undefined without such an account. */
export async function lockRoleInfo(sql: Sql, userId: string): Promise<RoleInfo | undefined> {
  const { rows } = await sql.query<{ role_info: RoleInfo }>(
    'SELECT role_info FROM users WHERE id = $1 FOR UPDATE',
    [userId],
  );
  return rows[0]?.role_info;
}
