import { schedule } from '@fitsync/contracts/schedule';
import { runTask } from '@fitsync/runtime/service';
import { createDemoBooking } from './demo/create-demo-booking.ts';

// The demo data of this service, as a process of its own.
await runTask(
  { contract: schedule, migrations: new URL('../migrations/', import.meta.url) },
  ({ db, now }) => createDemoBooking(db, now()),
);
