import { problems } from '@fitsync/contracts/problems';
import type { UserStub } from '@fitsync/contracts/user';
import { Problem } from '@fitsync/runtime/problem';
import { rotate } from '../identity/rotate.ts';
import { issueTokens } from '../identity/sign-in.ts';
import type { UserDeps } from '../user-deps.ts';

/** Exchanges a refresh token for new tokens. Using one twice ends its session. */
export const refreshSession =
  (deps: UserDeps): UserStub['refreshSession'] =>
  async ({ body }, { now, transaction }) => {
    const rotation = await transaction((tx) => rotate(tx, body.refresh_token, now()));
    if (rotation.outcome !== 'refreshed') {
      if (rotation.outcome === 'revoked') await deps.announceRevocation(rotation.sessionId);
      throw new Problem(
        problems.session_revoked,
        'This refresh token is not good any more. Sign in again.',
      );
    }
    const data = await issueTokens(deps, rotation, rotation.refreshToken);
    return { status: 200, body: { success: true, data } };
  };
