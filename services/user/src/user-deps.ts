import type { JwksResponse } from '@fitsync/contracts/user';
import type { AccessClaims } from '@fitsync/runtime/identity';
import type { ServiceKit } from '@fitsync/runtime/service';
import { createLoginLimits, type LoginLimits } from './identity/login-limits.ts';

/** What the handlers of this service need besides their context. */
export interface UserDeps {
  /** Signs an access token. */
  readonly issueAccessToken: (claims: AccessClaims) => Promise<string>;
  /**
   * Tells all services that the session's access tokens are no longer good. When they cannot be told, the tokens live
   * out their minutes: the session has ended all the same.
   */
  readonly announceRevocation: (sessionId: string) => Promise<void>;
  readonly loginLimits: LoginLimits;
  /** The public keys that access tokens are checked with, the current one first. */
  readonly publicKeys: () => JwksResponse['keys'];
}

/** Makes them out of what the runtime offers. */
export function createUserDeps({
  keys,
  logger,
  metrics,
  openTokenSigner,
  redis,
  revokedSessions,
}: Pick<
  ServiceKit,
  'keys' | 'logger' | 'metrics' | 'openTokenSigner' | 'redis' | 'revokedSessions'
>): UserDeps {
  return {
    issueAccessToken: openTokenSigner(),
    announceRevocation: async (sessionId) => {
      try {
        await revokedSessions.revoke(sessionId);
      } catch (error) {
        logger.error({ err: error, session_id: sessionId }, 'cannot tell that a session has ended');
      }
    },
    loginLimits: createLoginLimits({ redis, onRefusal: metrics.countRefusal }),
    publicKeys: () => [...keys.tokenJwks()],
  };
}
