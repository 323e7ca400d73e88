import type { Sql } from '@fitsync/descriptor';

/** Replaces the password hash of an account. */
export async function updatePasswordHash(
  sql: Sql,
  userId: string,
  passwordHash: string,
  now: Date,
): Promise<void> {
  await sql.query('UPDATE users SET password_hash = $2, updated_at = $3 WHERE id = $1', [
    userId,
    passwordHash,
    now,
  ]);
}
