import type { Sql } from '@fitsync/descriptor';
import { userColumns, type UserRow } from './user-row.ts';

/** The accounts with these ids, in the order of the ids; ids that nobody has are left out. */
export async function findUsers(sql: Sql, ids: readonly string[]): Promise<UserRow[]> {
  const { rows } = await sql.query<UserRow>(
    `SELECT ${userColumns} FROM users WHERE id = ANY ($1::uuid[])
     ORDER BY array_position($1::uuid[], id)`,
    [ids],
  );
  return rows;
}
