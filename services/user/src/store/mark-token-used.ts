import type { Sql } from '@fitsync/descriptor';

/** Records that a refresh token has been used. */
export async function markTokenUsed(sql: Sql, tokenHash: Buffer, now: Date): Promise<void> {
  await sql.query('UPDATE refresh_tokens SET used_at = $2 WHERE token_hash = $1', [tokenHash, now]);
}
