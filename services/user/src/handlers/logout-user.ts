import type { UserStub } from '@fitsync/contracts/user';
import { hashOf } from '../identity/refresh-token-chain.ts';
import { lockRefreshToken } from '../store/lock-refresh-token.ts';
import { revokeSession } from '../store/revoke-session.ts';
import type { UserDeps } from '../user-deps.ts';

/** Ends a session. An unknown token has no session to end, which is what was asked for. */
export const logoutUser =
  ({ announceRevocation }: UserDeps): UserStub['logoutUser'] =>
  async ({ body }, { now, transaction }) => {
    const session = await transaction(async (tx) => {
      const token = await lockRefreshToken(tx, hashOf(body.refresh_token));
      if (token !== undefined) await revokeSession(tx, token.session_id, now());
      return token?.session_id;
    });
    if (session !== undefined) await announceRevocation(session);
    return { status: 200, body: { success: true, data: { signed_out: true } } };
  };
