import { createHash, createHmac, randomBytes } from 'node:crypto';

/** What is stored of a refresh token. */
export function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/**
 * The token that follows another one in its session. Being derived, it can be given again within
 * the grace period although only hashes are stored.
 */
export function successorOf(token: string, chainSecret: Buffer): string {
  return createHmac('sha256', chainSecret).update(token).digest('base64url');
}

/** The first token of a session. */
export function firstToken(): string {
  return randomBytes(32).toString('base64url');
}

/** A new session's secret. */
export function newChainSecret(): Buffer {
  return randomBytes(32);
}
