import type { Sql } from '@fitsync/descriptor';

/** Whether a refresh token has been used; null when there is no such token. */
export async function isTokenUsed(sql: Sql, tokenHash: Buffer): Promise<boolean | null> {
  const { rows } = await sql.query<{ used: boolean }>(
    'SELECT used_at IS NOT NULL AS used FROM refresh_tokens WHERE token_hash = $1',
    [tokenHash],
  );
  return rows[0]?.used ?? null;
}
