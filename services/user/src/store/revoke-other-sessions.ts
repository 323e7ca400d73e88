import type { Sql } from '@fitsync/descriptor';

/** Ends the user's sessions except one (null: all of them) and gives the ids of those that were not over. */
export async function revokeOtherSessions(
  sql: Sql,
  userId: string,
  exceptSessionId: string | null,
  now: Date,
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `UPDATE sessions SET revoked_at = $3
     WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $3
       AND id IS DISTINCT FROM $2::uuid
     RETURNING id`,
    [userId, exceptSessionId, now],
  );
  return rows.map((row) => row.id);
}
