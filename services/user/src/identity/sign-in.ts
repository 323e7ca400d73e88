import type { SignedIn, TokenPair } from '@fitsync/contracts/user';
import type { Sql } from '@fitsync/descriptor';
import { type AccessClaims, accessTokenSeconds } from '@fitsync/runtime/identity';
import type { UserRow } from '../store/user-row.ts';
import type { UserDeps } from '../user-deps.ts';
import { startSession } from './sessions.ts';

/** Issues the tokens of a session as the contract shows them. */
export async function issueTokens(
  { issueAccessToken }: Pick<UserDeps, 'issueAccessToken'>,
  claims: AccessClaims,
  refreshToken: string,
): Promise<TokenPair> {
  return {
    access_token: await issueAccessToken(claims),
    refresh_token: refreshToken,
    token_type: 'Bearer',
    expires_in: accessTokenSeconds,
  };
}

/** Begins a session for a user, in the given transaction. */
export async function signIn(
  sql: Sql,
  deps: Pick<UserDeps, 'issueAccessToken'>,
  user: UserRow,
  now: Date,
): Promise<SignedIn> {
  const { sessionId, refreshToken } = await startSession(sql, user.id, now);
  const claims = { userId: user.id, role: user.role, sessionId };
  return { ...(await issueTokens(deps, claims, refreshToken)), user };
}
