import { problems } from '@fitsync/contracts/problems';
import type { UserStub } from '@fitsync/contracts/user';
import { Problem } from '@fitsync/runtime/problem';
import { accessTokenSeconds } from '@fitsync/runtime/identity';
import { rotate } from '../identity/rotate.ts';
import type { UserDeps } from '../user-deps.ts';

/** Exchanges a refresh token for new tokens. Using one twice ends its session. */
export const refreshSession =
  ({ announceRevocation, issueAccessToken }: UserDeps): UserStub['refreshSession'] =>
  async ({ body }, { now, transaction }) => {
    const rotation = await transaction((tx) => rotate(tx, body.refresh_token, now()));
    if (rotation.outcome !== 'refreshed') {
      if (rotation.outcome === 'revoked') await announceRevocation(rotation.sessionId);
      throw new Problem(
        problems.session_revoked,
        'This refresh token is not good any more. Sign in again.',
      );
    }
    return {
      status: 200,
      body: {
        success: true,
        data: {
          access_token: await issueAccessToken(rotation),
          refresh_token: rotation.refreshToken,
          token_type: 'Bearer',
          expires_in: accessTokenSeconds,
        },
      },
    };
  };
