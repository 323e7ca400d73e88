import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decideRefresh,
  graceMs,
  type PresentedToken,
  sessionLifetimeMs,
} from '../src/domain/refresh-token.ts';

const now = new Date('2026-11-30T13:00:00.000Z');
const before = (milliseconds: number): string =>
  new Date(now.getTime() - milliseconds).toISOString();
const fresh: PresentedToken = {
  used_at: null,
  successor_used: null,
  session_revoked: false,
  session_expires_at: before(-sessionLifetimeMs),
};
const usedAgo = (milliseconds: number): PresentedToken => ({
  ...fresh,
  used_at: before(milliseconds),
  successor_used: false,
});

describe('decideRefresh', () => {
  it('rotates a token that nobody has used', () => {
    expect(decideRefresh(fresh, now)).toBe('rotate');
  });

  it('gives the same successor again for ten seconds, and ends the session after that', () => {
    expect(decideRefresh(usedAgo(0), now)).toBe('repeat');
    expect(decideRefresh(usedAgo(graceMs), now)).toBe('repeat');
    expect(decideRefresh(usedAgo(graceMs + 1), now)).toBe('revoke');
  });

  it('has no grace for a token whose successor has been used', () => {
    expect(decideRefresh({ ...usedAgo(0), successor_used: true }, now)).toBe('revoke');
  });

  it('ends a session whose used token has no successor: nothing of ours leads there', () => {
    expect(decideRefresh({ ...usedAgo(0), successor_used: null }, now)).toBe('revoke');
  });

  it('refuses from the moment on that the session ends', () => {
    expect(decideRefresh({ ...fresh, session_expires_at: before(-1) }, now)).toBe('rotate');
    expect(decideRefresh({ ...fresh, session_expires_at: before(0) }, now)).toBe('refuse');
    expect(decideRefresh({ ...fresh, session_revoked: true }, now)).toBe('refuse');
  });

  it('never gives tokens for a session that is over, and a new successor for a fresh token only', () => {
    const token = fc.record<PresentedToken>({
      used_at: fc.option(fc.integer({ min: 0, max: 60_000 }).map(before)),
      successor_used: fc.option(fc.boolean()),
      session_revoked: fc.boolean(),
      session_expires_at: fc.integer({ min: -60_000, max: 60_000 }).map(before),
    });
    fc.assert(
      fc.property(token, (presented) => {
        const decision = decideRefresh(presented, now);
        const isOver =
          presented.session_revoked || Date.parse(presented.session_expires_at) <= now.getTime();
        const isRecent =
          presented.used_at !== null && now.getTime() - Date.parse(presented.used_at) <= graceMs;
        expect(decision === 'refuse').toBe(isOver);
        expect(decision === 'rotate').toBe(!isOver && presented.used_at === null);
        expect(decision === 'repeat').toBe(
          !isOver && isRecent && presented.successor_used === false,
        );
      }),
    );
  });
});
