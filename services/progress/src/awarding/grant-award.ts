import type { ProgressPayloads } from '@fitsync/contracts/progress';
import type { Transaction } from '@fitsync/descriptor';
import { uuidv7 } from '@fitsync/runtime/db';
import type { Award } from '../domain/award.ts';
import { insertAchievement } from '../store/insert-achievement.ts';

/** Gives a client an achievement and tells of it; one that the client has been told of before changes nothing. */
export async function grantAward(
  tx: Transaction<'achievement.earned', ProgressPayloads>,
  clientId: string,
  award: Award,
  earnedAt: string,
): Promise<void> {
  const id = uuidv7();
  const achievement = { ...award, id, client_id: clientId, earned_at: earnedAt };
  if (!(await insertAchievement(tx, achievement))) return;
  await tx.emit('achievement.earned', {
    achievement_id: id,
    client_id: clientId,
    type: award.type,
    title: award.title,
    description: award.description,
    badge_icon: award.badge_icon,
  });
}
