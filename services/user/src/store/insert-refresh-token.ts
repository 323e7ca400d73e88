import type { Sql } from '@fitsync/descriptor';

/** Stores the hash of a refresh token; storing one again changes nothing. */
export async function insertRefreshToken(
  sql: Sql,
  tokenHash: Buffer,
  sessionId: string,
  now: Date,
): Promise<void> {
  await sql.query(
    `INSERT INTO refresh_tokens (token_hash, session_id, created_at) VALUES ($1, $2, $3)
     ON CONFLICT DO NOTHING`,
    [tokenHash, sessionId, now],
  );
}
