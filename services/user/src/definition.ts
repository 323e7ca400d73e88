import { user, userCalls } from '@fitsync/contracts/user';
import { defineService } from '@fitsync/runtime/service';
import { z } from 'zod';
import { createUserEventHandlers, createUserStub } from './service.ts';
import { createUserDeps } from './user-deps.ts';
import { createSessionPruning } from './workers/session-pruning.ts';

/** What the user service is made of. */
export const userService = defineService({
  contract: user,
  calls: userCalls,
  migrations: new URL('../migrations/', import.meta.url),
  settings: { TOKEN_KEY_FILE: z.string({ error: 'the file with the key of access tokens' }) },
  implement: (kit) => createUserStub(createUserDeps(kit)),
  handleEvents: createUserEventHandlers,
  workers: (kit) => [createSessionPruning(kit)],
});
