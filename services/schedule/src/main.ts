import { schedule, scheduleCalls } from '@fitsync/contracts/schedule';
import { runService } from '@fitsync/runtime/service';
import { scheduleStub } from './service.ts';

await runService({
  contract: schedule,
  calls: scheduleCalls,
  migrations: new URL('../migrations/', import.meta.url),
  implement: () => scheduleStub,
});
