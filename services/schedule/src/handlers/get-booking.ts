import type { ScheduleStub } from '@fitsync/contracts/schedule';
import { withNames } from '../calls/with-names.ts';
import { assertVisible } from '../domain/booking-policy.ts';
import { findBooking } from '../store/find-booking.ts';
import type { ScheduleDeps } from '../schedule-deps.ts';

/** Shows one booking to its client, its trainer, administrators and listed services. */
export const getBooking =
  (deps: ScheduleDeps): ScheduleStub['getBooking'] =>
  async ({ id }, context) => {
    const { caller, db } = context;
    const booking = await findBooking(db, id);
    assertVisible(caller, booking);
    // Services fetch the names that they need themselves.
    if (caller.kind === 'service') return { status: 200, body: { success: true, data: booking } };
    const [named = booking] = await withNames(deps, context, 'getBooking', [booking]);
    return { status: 200, body: { success: true, data: named } };
  };
