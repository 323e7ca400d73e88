import { progress } from '@fitsync/contracts/progress';
import { runTask } from '@fitsync/runtime/service';
import { createDemoProgress } from './demo/create-demo-progress.ts';

// The demo data of this service, as a process of its own.
await runTask(
  { contract: progress, migrations: new URL('../migrations/', import.meta.url) },
  ({ db, now }) => createDemoProgress(db, now()),
);
