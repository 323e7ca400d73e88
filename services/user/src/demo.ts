import { user } from '@fitsync/contracts/user';
import { runTask } from '@fitsync/runtime/service';
import { createDemoUsers } from './demo/create-demo-users.ts';

// The demo data of this service, as a process of its own.
await runTask(
  { contract: user, migrations: new URL('../migrations/', import.meta.url) },
  ({ db, now }) => createDemoUsers(db, now()),
);
