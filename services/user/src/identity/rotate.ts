import type { Sql } from '@fitsync/descriptor';
import { decideRefresh, sessionLifetimeMs } from '../domain/refresh-token.ts';
import { extendSession } from '../store/extend-session.ts';
import { insertRefreshToken } from '../store/insert-refresh-token.ts';
import { isTokenUsed } from '../store/is-token-used.ts';
import { lockRefreshToken } from '../store/lock-refresh-token.ts';
import { markTokenUsed } from '../store/mark-token-used.ts';
import { revokeSession } from '../store/revoke-session.ts';
import { hashOf, successorOf } from './refresh-token-chain.ts';

/** What a refresh led to. */
export type Rotation =
  | {
      readonly outcome: 'refreshed';
      readonly userId: string;
      readonly role: string;
      readonly sessionId: string;
      readonly refreshToken: string;
    }
  | { readonly outcome: 'refused' }
  | { readonly outcome: 'revoked'; readonly sessionId: string };

/**
 * Exchanges a refresh token for its successor. A token that was used before ends its session, unless
 * it is the one just before the current one and was used seconds ago. The ending has to be
 * committed, so it is a result and not a throw.
 */
export async function rotate(sql: Sql, token: string, now: Date): Promise<Rotation> {
  const tokenHash = hashOf(token);
  const stored = await lockRefreshToken(sql, tokenHash);
  if (stored === undefined) return { outcome: 'refused' };
  const successor = successorOf(token, stored.chain_secret);
  const decision = decideRefresh(
    { ...stored, successor_used: await isTokenUsed(sql, hashOf(successor)) },
    now,
  );
  switch (decision) {
    case 'refuse':
      return { outcome: 'refused' };
    case 'revoke':
      await revokeSession(sql, stored.session_id, now);
      return { outcome: 'revoked', sessionId: stored.session_id };
    case 'rotate':
      await markTokenUsed(sql, tokenHash, now);
      await insertRefreshToken(sql, hashOf(successor), stored.session_id, now);
      await extendSession(sql, stored.session_id, new Date(now.getTime() + sessionLifetimeMs));
      break;
    case 'repeat':
      break;
  }
  return {
    outcome: 'refreshed',
    userId: stored.user_id,
    role: stored.role,
    sessionId: stored.session_id,
    refreshToken: successor,
  };
}
