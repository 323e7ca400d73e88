import type { ProgressPayloads } from '@fitsync/contracts/progress';
import type { Transaction } from '@fitsync/descriptor';
import { weightAward } from '../domain/award.ts';
import type { Measurement } from '../domain/measurement.ts';
import { lostWeight } from '../domain/weight-loss.ts';
import { findWeightAwards } from '../store/find-weight-awards.ts';
import { saveEarnedAt } from '../store/save-earned-at.ts';
import { grantAward } from './grant-award.ts';

/**
 * Brings the achievements for lost weight in line with all that was measured. What a correction has undone is taken
 * back; it comes back without being told of again.
 */
export async function updateWeightAwards(
  tx: Transaction<'achievement.earned', ProgressPayloads>,
  clientId: string,
  entries: readonly Measurement[],
): Promise<void> {
  const earned = lostWeight(entries);
  for (const { id, tier, earned_at } of await findWeightAwards(tx, clientId)) {
    const earnedAt = earned.get(Number(tier)) ?? null;
    if (earnedAt !== earned_at) await saveEarnedAt(tx, id, earnedAt);
    earned.delete(Number(tier));
  }
  for (const [kilograms, earnedAt] of earned) {
    await grantAward(tx, clientId, weightAward(kilograms), earnedAt);
  }
}
