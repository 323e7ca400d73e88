import type { Achievement } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import type { Award } from '../domain/award.ts';

/** Stores an achievement; undefined when the client has been told of it before. */
export async function insertAchievement(
  sql: Sql,
  achievement: Award & Pick<Achievement, 'id' | 'client_id' | 'earned_at'>,
): Promise<Achievement | undefined> {
  const { rows } = await sql.query<Achievement>(
    `INSERT INTO achievements (id, client_id, rule, tier, type, title, description, badge_icon, program_id,
       earned_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     ON CONFLICT (client_id, rule, tier) DO NOTHING
     RETURNING id, client_id, type, title, description, badge_icon, program_id, earned_at`,
    [
      achievement.id,
      achievement.client_id,
      achievement.rule,
      achievement.tier,
      achievement.type,
      achievement.title,
      achievement.description,
      achievement.badge_icon,
      achievement.program_id,
      achievement.earned_at,
    ],
  );
  return rows[0];
}
