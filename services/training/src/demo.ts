import { training } from '@fitsync/contracts/training';
import { runTask } from '@fitsync/runtime/service';
import { createDemoProgram } from './demo/create-demo-program.ts';

// The demo data of this service, as a process of its own.
await runTask(
  { contract: training, migrations: new URL('../migrations/', import.meta.url) },
  ({ db, now }) => createDemoProgram(db, now()),
);
