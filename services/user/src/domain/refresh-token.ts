/** How long a session lives without being refreshed: 30 days. */
export const sessionLifetimeMs = 30 * 24 * 60 * 60 * 1000;

/**
 * For how long the token before the current one still gives the current one: a client whose answer
 * was lost, or that refreshed twice at once, is not signed out for it.
 */
export const graceMs = 10_000;

/** What is known of a refresh token that a client presents. */
export interface PresentedToken {
  readonly used_at: string | null;
  /** Whether the token that followed it has been used in turn; null when none followed. */
  readonly successor_used: boolean | null;
  readonly session_revoked: boolean;
  readonly session_expires_at: string;
}

/** What becomes of a refresh. */
export type RefreshDecision =
  /** Give the successor, which is stored now. */
  | 'rotate'
  /** Give the successor that was given before. */
  | 'repeat'
  /** The session has ended. */
  | 'refuse'
  /** Somebody else has the token: end the session. */
  | 'revoke';

/** Decides what a presented refresh token is worth. */
export function decideRefresh(token: PresentedToken, now: Date): RefreshDecision {
  if (token.session_revoked || new Date(token.session_expires_at) <= now) return 'refuse';
  if (token.used_at === null) return 'rotate';
  const isPrevious = token.successor_used === false;
  const isRecent = now.getTime() - Date.parse(token.used_at) <= graceMs;
  return isPrevious && isRecent ? 'repeat' : 'revoke';
}
