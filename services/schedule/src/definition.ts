import { schedule, scheduleCalls } from '@fitsync/contracts/schedule';
import { defineService } from '@fitsync/runtime/service';
import { scheduleStub } from './service.ts';
import { createBookingReminder } from './workers/booking-reminder.ts';

/** What the schedule service is made of. */
export const scheduleService = defineService({
  contract: schedule,
  calls: scheduleCalls,
  migrations: new URL('../migrations/', import.meta.url),
  implement: () => scheduleStub,
  workers: (kit) => [createBookingReminder(kit)],
});
