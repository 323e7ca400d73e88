import type { Sql } from '@fitsync/descriptor';
import { userColumns, type UserRow } from './user-row.ts';

/** An account with the hash of its password. */
export type Credentials = UserRow & { readonly password_hash: string };

/** The account with this address, however it is typed, or undefined. */
export async function findCredentials(sql: Sql, email: string): Promise<Credentials | undefined> {
  const { rows } = await sql.query<Credentials>(
    `SELECT ${userColumns}, password_hash FROM users WHERE email = $1`,
    [email.toLowerCase()],
  );
  return rows[0];
}
