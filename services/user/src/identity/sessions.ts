import type { Sql } from '@fitsync/descriptor';
import { uuidv7 } from '@fitsync/runtime/db';
import { sessionLifetimeMs } from '../domain/refresh-token.ts';
import { insertRefreshToken } from '../store/insert-refresh-token.ts';
import { insertSession } from '../store/insert-session.ts';
import { firstToken, hashOf, newChainSecret } from './refresh-token-chain.ts';

/** A session that has begun. */
export interface StartedSession {
  readonly sessionId: string;
  readonly refreshToken: string;
}

/** Begins a session for a user, in the given transaction. */
export async function startSession(sql: Sql, userId: string, now: Date): Promise<StartedSession> {
  const session = {
    id: uuidv7(),
    user_id: userId,
    chain_secret: newChainSecret(),
    expires_at: new Date(now.getTime() + sessionLifetimeMs),
  };
  const refreshToken = firstToken();
  await insertSession(sql, session, now);
  await insertRefreshToken(sql, hashOf(refreshToken), session.id, now);
  return { sessionId: session.id, refreshToken };
}
