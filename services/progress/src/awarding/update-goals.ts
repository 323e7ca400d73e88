import type { ProgressPayloads } from '@fitsync/contracts/progress';
import type { Transaction } from '@fitsync/descriptor';
import { assessGoal } from '../domain/goal.ts';
import type { Measurement } from '../domain/measurement.ts';
import { milestoneTypes } from '../domain/metric-names.ts';
import { findGoals } from '../store/find-goals.ts';
import { saveGoalStanding } from '../store/save-goal-standing.ts';

/** Brings the goals of a client in line with all that was measured, and tells of each that is met for the first time. */
export async function updateGoals(
  tx: Transaction<'milestone.reached', ProgressPayloads>,
  clientId: string,
  entries: readonly Measurement[],
): Promise<void> {
  for (const goal of await findGoals(tx, clientId)) {
    const { start_value, current_value, reached } = assessGoal(goal, entries);
    await saveGoalStanding(tx, {
      id: goal.id,
      start_value,
      current_value,
      reached_at: reached?.reached_at ?? null,
      announced: goal.announced || reached !== undefined,
    });
    if (reached === undefined || goal.announced) continue;
    await tx.emit('milestone.reached', {
      client_id: clientId,
      milestone_type: milestoneTypes[goal.metric],
      target_value: goal.target_value,
      achieved_value: reached.achieved_value,
      previous_value: reached.previous_value,
      metric: goal.metric,
    });
  }
}
