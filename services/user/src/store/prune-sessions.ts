import type { Sql } from '@fitsync/descriptor';

/** Deletes some of the sessions that ended before, with their refresh tokens; returns how many. */
export async function pruneSessions(sql: Sql, before: Date): Promise<number> {
  const { rowCount } = await sql.query(
    `DELETE FROM sessions WHERE id IN (
       SELECT id FROM sessions WHERE expires_at < $1 LIMIT 1000
     )`,
    [before],
  );
  return rowCount ?? 0;
}
