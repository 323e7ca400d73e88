import type { Sql } from '@fitsync/descriptor';

/** Deletes some of the used refresh tokens that were given before; returns how many. */
export async function pruneRefreshTokens(sql: Sql, before: Date): Promise<number> {
  const { rowCount } = await sql.query(
    `DELETE FROM refresh_tokens WHERE token_hash IN (
       SELECT token_hash FROM refresh_tokens WHERE created_at < $1 AND used_at IS NOT NULL LIMIT 5000
     )`,
    [before],
  );
  return rowCount ?? 0;
}
