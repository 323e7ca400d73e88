import type { Sql } from '@fitsync/descriptor';
import { userColumns, type UserRow } from './user-row.ts';

/** The account with this id, or undefined. */
export async function findUser(sql: Sql, id: string): Promise<UserRow | undefined> {
  const { rows } = await sql.query<UserRow>(`SELECT ${userColumns} FROM users WHERE id = $1`, [id]);
  return rows[0];
}
