import type { Sql } from '@fitsync/descriptor';

/** A refresh token with its session. */
export interface StoredRefreshToken {
  readonly session_id: string;
  readonly user_id: string;
  readonly role: string;
  readonly chain_secret: Buffer;
  readonly session_expires_at: string;
  readonly session_revoked: boolean;
  readonly used_at: string | null;
}

/**
 * The token with this hash, its session held until the transaction ends, so that two refreshes at
 * once take turns; undefined without such a token.
 */
export async function lockRefreshToken(
  sql: Sql,
  tokenHash: Buffer,
): Promise<StoredRefreshToken | undefined> {
  // The session is locked before the token is read: a refresh that waited sees what the other one did.
  await sql.query(
    `SELECT 1 FROM sessions
     WHERE id = (SELECT session_id FROM refresh_tokens WHERE token_hash = $1) FOR UPDATE`,
    [tokenHash],
  );
  const { rows } = await sql.query<StoredRefreshToken>(
    `SELECT s.id AS session_id, s.user_id, u.role, s.chain_secret,
            s.expires_at AS session_expires_at, s.revoked_at IS NOT NULL AS session_revoked, t.used_at
     FROM refresh_tokens t
     JOIN sessions s ON s.id = t.session_id
     JOIN users u ON u.id = s.user_id
     WHERE t.token_hash = $1`,
    [tokenHash],
  );
  return rows[0];
}
