import type { ProgressStub } from '@fitsync/contracts/progress';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { findVisibleClients } from '../calls/find-visible-clients.ts';
import { listGoals as selectGoals } from '../store/list-goals.ts';

/** Lists the goals that the caller may see, the newest first. */
export const listGoals: ProgressStub['listGoals'] = async (
  { client_id, status, cursor, limit = 20 },
  { caller, calls, db },
) => {
  const found = await selectGoals(
    db,
    {
      clients: await findVisibleClients(calls, caller, client_id),
      status: status ?? null,
      before: decodeCursor(cursor, ['id'])?.id ?? null,
    },
    limit + 1,
  );
  return { status: 200, body: { success: true, ...toPage(found, limit, ({ id }) => ({ id })) } };
};
