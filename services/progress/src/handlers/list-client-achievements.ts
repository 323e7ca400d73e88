import type { ProgressStub } from '@fitsync/contracts/progress';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { assertMaySeeClient } from '../calls/assert-may-see-client.ts';
import { listAchievements } from '../store/list-achievements.ts';

/** Lists what a client has earned, the latest first. */
export const listClientAchievements: ProgressStub['listClientAchievements'] = async (
  { id, type, cursor, limit = 20 },
  { caller, calls, db },
) => {
  await assertMaySeeClient(calls, caller, id);
  const before = decodeCursor(cursor, ['earned_at', 'id']);
  const found = await listAchievements(db, { clientId: id, type: type ?? null, before }, limit + 1);
  const { data, page } = toPage(found, limit, (last) => ({
    earned_at: last.earned_at,
    id: last.id,
  }));
  return { status: 200, body: { success: true, data, page } };
};
