import type { ProgressStub } from '@fitsync/contracts/progress';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { findVisibleClients } from '../calls/find-visible-clients.ts';
import { listWorkoutLogs as selectLogs } from '../store/list-workout-logs.ts';

/** Lists the workout logs that the caller may see, the latest workout first. */
export const listWorkoutLogs: ProgressStub['listWorkoutLogs'] = async (
  { client_id, status, booking_id, from, to, cursor, limit = 20 },
  { caller, calls, db },
) => {
  const found = await selectLogs(
    db,
    {
      clients: await findVisibleClients(calls, caller, client_id),
      status: status ?? null,
      bookingId: booking_id ?? null,
      from: from ?? null,
      to: to ?? null,
      before: decodeCursor(cursor, ['workout_date', 'id']),
    },
    limit + 1,
  );
  const { data, page } = toPage(found, limit, ({ workout_date, id }) => ({ workout_date, id }));
  return { status: 200, body: { success: true, data, page } };
};
