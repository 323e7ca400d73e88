import { schedule, scheduleCalls } from '@fitsync/contracts/schedule';
import { defineService } from '@fitsync/runtime/service';
import { createScheduleDeps } from './schedule-deps.ts';
import { createScheduleStub } from './service.ts';
import { createBookingReminder } from './workers/booking-reminder.ts';

/** What the schedule service is made of. */
export const scheduleService = defineService({
  contract: schedule,
  calls: scheduleCalls,
  migrations: new URL('../migrations/', import.meta.url),
  implement: (kit) => createScheduleStub(createScheduleDeps(kit)),
  workers: (kit) => [createBookingReminder(kit)],
});
