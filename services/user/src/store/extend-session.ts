import type { Sql } from '@fitsync/descriptor';

/** Lets a session live until the given instant. */
export async function extendSession(sql: Sql, sessionId: string, until: Date): Promise<void> {
  await sql.query('UPDATE sessions SET expires_at = $2 WHERE id = $1', [sessionId, until]);
}
