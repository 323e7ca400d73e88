import type { JwksResponse } from '@fitsync/contracts/user';
import type { AccessClaims } from '@fitsync/runtime/identity';
import type { LoginLimits } from './identity/login-limits.ts';

/** What the handlers of this service need besides their context. */
export interface UserDeps {
  /** Signs an access token. */
  readonly issueAccessToken: (claims: AccessClaims) => Promise<string>;
  /** Tells all services that the session's access tokens are no longer good. */
  readonly announceRevocation: (sessionId: string) => Promise<void>;
  readonly loginLimits: LoginLimits;
  /** The public keys that access tokens are checked with, the current one first. */
  readonly publicKeys: () => JwksResponse['keys'];
}
