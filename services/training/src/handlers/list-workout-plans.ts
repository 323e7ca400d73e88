import type { TrainingStub } from '@fitsync/contracts/training';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { visibleTo } from '../domain/training-policy.ts';
import { listWorkoutPlans as selectPlans } from '../store/list-workout-plans.ts';

/** Lists the workout plans that the caller may see, the newest first. */
export const listWorkoutPlans: TrainingStub['listWorkoutPlans'] = async (
  { cursor, limit = 20 },
  { caller, db },
) => {
  const before = decodeCursor(cursor, ['id'])?.id ?? null;
  const found = await selectPlans(db, visibleTo(caller), before, limit + 1);
  return { status: 200, body: { success: true, ...toPage(found, limit, ({ id }) => ({ id })) } };
};
