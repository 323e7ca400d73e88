import type { Sql } from '@fitsync/descriptor';

/** Stores since when an achievement is earned; null for not any more. */
export async function saveEarnedAt(sql: Sql, id: string, earnedAt: string | null): Promise<void> {
  await sql.query('UPDATE achievements SET earned_at = $2 WHERE id = $1', [id, earnedAt]);
}
