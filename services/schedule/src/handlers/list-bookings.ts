import type { ScheduleStub } from '@fitsync/contracts/schedule';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { withNames } from '../calls/with-names.ts';
import { visibleTo } from '../domain/booking-policy.ts';
import { dayIn } from '../domain/session-time.ts';
import { listBookings as selectBookings } from '../store/list-bookings.ts';
import { listGymTimeZones } from '../store/list-gym-time-zones.ts';
import type { ScheduleDeps } from '../schedule-deps.ts';

/** Lists the bookings that the caller may see, in order of their start. */
export const listBookings =
  (deps: ScheduleDeps): ScheduleStub['listBookings'] =>
  async ({ client_id, trainer_id, date, from, status, cursor, limit = 20 }, context) => {
    const { caller, db, now } = context;
    const visible = visibleTo(caller);
    // A day begins at another instant in each zone, so "today" is one day per zone that has gyms.
    const zones = date === undefined ? [] : await listGymTimeZones(db);
    const days = zones.map((zone) => ({
      time_zone: zone,
      date: date === 'today' ? dayIn(zone, now()) : String(date),
    }));
    const found = await selectBookings(
      db,
      {
        clientId: client_id ?? null,
        trainerId: trainer_id ?? null,
        visibleToClient: visible.client_id ?? null,
        visibleToTrainer: visible.trainer_id ?? null,
        status: status ?? null,
        from: from ?? null,
        days: date === undefined ? null : days,
        after: decodeCursor(cursor, ['starts_at', 'id']),
      },
      limit + 1,
    );
    const { data, page } = toPage(found, limit, ({ starts_at, id }) => ({ starts_at, id }));
    return {
      status: 200,
      body: { success: true, data: await withNames(deps, context, 'listBookings', data), page },
    };
  };
