import type { UserCaller } from '@fitsync/descriptor';
import type { StreamEnd } from './stream-queue.ts';

/** What {@link watchSession} works with. */
export interface SessionWatch {
  readonly caller: UserCaller;
  readonly now: () => Date;
  /** Ends when the client has gone. */
  readonly signal: AbortSignal;
  readonly isSessionRevoked: (sessionId: string) => Promise<boolean>;
  readonly end: (reason: StreamEnd) => void;
}

/** Milliseconds after which a session that has ended is noticed on a stream on which nothing happens. */
const checkEvery = 5_000;

/** Ends a stream when its token runs out, its session ends or its client goes; gives what stops the watching. */
export function watchSession({
  caller: { expiresAt = 0, sessionId },
  now,
  signal,
  isSessionRevoked,
  end,
}: SessionWatch): () => void {
  const expiry = setTimeout(() => end('token_expired'), expiresAt - now().getTime());
  const check = setInterval(() => {
    void isSessionRevoked(sessionId).then((revoked) => revoked && end('session_revoked'));
  }, checkEvery);
  const onGone = (): void => end('client_gone');
  signal.addEventListener('abort', onGone, { once: true });
  if (signal.aborted) onGone();
  return () => {
    clearTimeout(expiry);
    clearInterval(check);
    signal.removeEventListener('abort', onGone);
  };
}
