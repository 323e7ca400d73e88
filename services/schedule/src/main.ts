import { schedule, scheduleCalls } from '@fitsync/contracts/schedule';
import { runService } from '@fitsync/runtime/service';
import { scheduleStub } from './service.ts';
import { createBookingReminder } from './workers/booking-reminder.ts';

await runService({
  contract: schedule,
  calls: scheduleCalls,
  migrations: new URL('../migrations/', import.meta.url),
  implement: () => scheduleStub,
  workers: (kit) => [createBookingReminder(kit)],
});
