import type { ScheduleStub } from '@fitsync/contracts/schedule';
import { cancelBooking } from './handlers/cancel-booking.ts';
import { completeBooking } from './handlers/complete-booking.ts';
import { createBooking } from './handlers/create-booking.ts';
import { createGym } from './handlers/create-gym.ts';
import { getBooking } from './handlers/get-booking.ts';
import { getTrainerAvailability } from './handlers/get-trainer-availability.ts';
import { listBookings } from './handlers/list-bookings.ts';
import { listGyms } from './handlers/list-gyms.ts';
import { rescheduleBooking } from './handlers/reschedule-booking.ts';
import { setTrainerAvailability } from './handlers/set-trainer-availability.ts';
import type { ScheduleDeps } from './schedule-deps.ts';

/** The schedule service: every operation of its contract. */
export function createScheduleStub(deps: ScheduleDeps): ScheduleStub {
  return {
    cancelBooking,
    completeBooking,
    createBooking,
    createGym,
    getBooking: getBooking(deps),
    getTrainerAvailability,
    listBookings: listBookings(deps),
    listGyms,
    rescheduleBooking,
    setTrainerAvailability,
  };
}
