import type { Sql } from '@fitsync/descriptor';

/** The password hash of an account, held until the transaction ends; undefined without such an account. */
export async function lockPasswordHash(sql: Sql, userId: string): Promise<string | undefined> {
  const { rows } = await sql.query<{ password_hash: string }>(
    'SELECT password_hash FROM users WHERE id = $1 FOR UPDATE',
    [userId],
  );
  return rows[0]?.password_hash;
}
