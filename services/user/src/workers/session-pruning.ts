import { repeat, type Worker } from '@fitsync/runtime/lifecycle';
import type { ServiceKit } from '@fitsync/runtime/service';
import { sessionLifetimeMs } from '../domain/refresh-token.ts';
import { pruneRefreshTokens } from '../store/prune-refresh-tokens.ts';
import { pruneSessions } from '../store/prune-sessions.ts';

const everyDay = 24 * 60 * 60 * 1_000;

/**
 * Deletes sessions that have ended, and in those that go on the used refresh tokens that are as old as a session can
 * get without a refresh: nobody who has kept one of these could have got in with it.
 */
export function createSessionPruning({
  db,
  now,
  logger,
}: Pick<ServiceKit, 'db' | 'now' | 'logger'>): Worker {
  const prune = async (): Promise<void> => {
    const ended = now();
    const tooOld = new Date(ended.getTime() - sessionLifetimeMs);
    while ((await pruneSessions(db, ended)) + (await pruneRefreshTokens(db, tooOld)) > 0);
  };
  const onFailure = (error: unknown): void =>
    logger.warn({ err: error }, 'pruning sessions failed; trying again tomorrow');
  return { name: 'sessionPruning', ...repeat(everyDay, onFailure, prune) };
}
