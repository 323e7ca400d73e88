import { user, userCalls } from '@fitsync/contracts/user';
import { runService } from '@fitsync/runtime/service';
import { createUserEventHandlers, createUserStub } from './service.ts';
import { createUserDeps } from './user-deps.ts';

await runService({
  contract: user,
  calls: userCalls,
  migrations: new URL('../migrations/', import.meta.url),
  implement: (kit) => createUserStub(createUserDeps(kit)),
  handleEvents: createUserEventHandlers,
});
