import type { Achievement, AchievementType } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';

/** What the achievements of a client are narrowed by; null does not narrow. */
export interface AchievementFilter {
  readonly clientId: string;
  readonly type: AchievementType | null;
  /** The last achievement of the page before. */
  readonly before: { readonly earned_at: string; readonly id: string } | null;
}

/** What a client has earned, the latest first, at most `limit`. */
export async function listAchievements(
  sql: Sql,
  filter: AchievementFilter,
  limit: number,
): Promise<Achievement[]> {
  const { rows } = await sql.query<Achievement>(
    `SELECT id, client_id, type, title, description, badge_icon, program_id, earned_at
     FROM achievements
     WHERE client_id = $1
       AND earned_at IS NOT NULL
       AND ($2::text IS NULL OR type = $2)
       AND ($3::timestamptz IS NULL OR (earned_at, id) < ($3, $4::uuid))
     ORDER BY earned_at DESC, id DESC
     LIMIT $5`,
    [
      filter.clientId,
      filter.type,
      filter.before?.earned_at ?? null,
      filter.before?.id ?? null,
      limit,
    ],
  );
  return rows;
}
