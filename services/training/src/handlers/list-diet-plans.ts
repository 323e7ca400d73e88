import type { TrainingStub } from '@fitsync/contracts/training';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { visibleTo } from '../domain/training-policy.ts';
import { listDietPlans as selectPlans } from '../store/list-diet-plans.ts';

/** Lists the diet plans that the caller may see, the newest first. */
export const listDietPlans: TrainingStub['listDietPlans'] = async (
  { cursor, limit = 20 },
  { caller, db },
) => {
  const before = decodeCursor(cursor, ['id'])?.id ?? null;
  const found = await selectPlans(db, visibleTo(caller), before, limit + 1);
  return { status: 200, body: { success: true, ...toPage(found, limit, ({ id }) => ({ id })) } };
};
