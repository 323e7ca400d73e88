import type { ProgressStub } from '@fitsync/contracts/progress';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { findVisibleClients } from '../calls/find-visible-clients.ts';
import { listMetricEntries } from '../store/list-metric-entries.ts';

/** Lists the body metrics that the caller may see, the latest first. */
export const listMetrics: ProgressStub['listMetrics'] = async (
  { client_id, metric, from, to, cursor, limit = 20 },
  { caller, calls, db },
) => {
  const found = await listMetricEntries(
    db,
    {
      clients: await findVisibleClients(calls, caller, client_id),
      metric: metric ?? null,
      from: from ?? null,
      to: to ?? null,
      before: decodeCursor(cursor, ['recorded_at', 'id']),
    },
    limit + 1,
  );
  const { data, page } = toPage(found, limit, ({ recorded_at, id }) => ({ recorded_at, id }));
  return { status: 200, body: { success: true, data, page } };
};
