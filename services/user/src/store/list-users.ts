import type { Sql } from '@fitsync/descriptor';
import { userColumns, type UserRow } from './user-row.ts';

/** Accounts in order of name, at most `limit`, after the last of the page before. */
export async function listUsers(
  sql: Sql,
  role: string | null,
  after: { readonly name: string; readonly id: string } | null,
  limit: number,
): Promise<UserRow[]> {
  const { rows } = await sql.query<UserRow>(
    `SELECT ${userColumns} FROM users
     WHERE ($1::text IS NULL OR role = $1) AND ($2::text IS NULL OR (name, id) > ($2, $3::uuid))
     ORDER BY name, id
     LIMIT $4`,
    [role, after?.name ?? null, after?.id ?? null, limit],
  );
  return rows;
}
