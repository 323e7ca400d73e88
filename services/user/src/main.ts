import { user, userCalls } from '@fitsync/contracts/user';
import { runService } from '@fitsync/runtime/service';
import { createLoginLimits } from './identity/login-limits.ts';
import { createUserStub } from './service.ts';

await runService({
  contract: user,
  calls: userCalls,
  migrations: new URL('../migrations/', import.meta.url),
  implement: ({ keys, openTokenSigner, redis, revokedSessions }) =>
    createUserStub({
      issueAccessToken: openTokenSigner(),
      announceRevocation: (sessionId) => revokedSessions.revoke(sessionId),
      loginLimits: createLoginLimits(redis),
      publicKeys: () => [...keys.tokenJwks()],
    }),
});
