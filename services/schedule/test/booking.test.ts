import { describe, expect, it } from 'vitest';
import type { UserCaller } from '@fitsync/descriptor';
import {
  assertReschedulable,
  decideCancellation,
  decideCompletion,
} from '../src/domain/booking.ts';
import { assertMayBook, assertVisible, maySee, visibleTo } from '../src/domain/booking-policy.ts';
import { assertBookable } from '../src/domain/booking-requirements.ts';

const starts_at = '2026-11-30T13:00:00Z';
const before = new Date('2026-11-30T12:59:59Z');
const after = new Date('2026-11-30T13:00:00Z');
const confirmed = { status: 'confirmed', starts_at } as const;
const completed = { status: 'completed', starts_at } as const;
const cancelled = { status: 'cancelled', starts_at } as const;
const user = (role: string, id: string): UserCaller => ({ kind: 'user', id, role, sessionId: 's' });
const client = user('client', 'c1');
const trainer = user('trainer', 't1');
const admin = user('admin', 'a1');
const progress = { kind: 'service', name: 'progress' } as const;
const parties = { client_id: 'c1', trainer_id: 't1' };

describe('decideCompletion', () => {
  it('completes a confirmed session once it has started', () => {
    expect(decideCompletion(confirmed, after)).toBe(true);
    expect(() => decideCompletion(confirmed, before)).toThrow('once it has started');
  });

  it('changes nothing the second time', () => {
    expect(decideCompletion(completed, after)).toBe(false);
  });

  it('refuses a cancelled session', () => {
    expect(() => decideCompletion(cancelled, after)).toThrow('is cancelled cannot be completed');
  });
});

describe('decideCancellation', () => {
  it('lets a client cancel until the session starts', () => {
    expect(decideCancellation(confirmed, client, before)).toBe(true);
    expect(() => decideCancellation(confirmed, client, after)).toThrow('Ask your trainer');
  });

  it('lets the trainer cancel a session nobody came to', () => {
    expect(decideCancellation(confirmed, trainer, after)).toBe(true);
  });

  it('changes nothing the second time and refuses what took place', () => {
    expect(decideCancellation(cancelled, client, after)).toBe(false);
    expect(() => decideCancellation(completed, admin, after)).toThrow(
      'completed cannot be cancelled',
    );
  });
});

describe('assertReschedulable', () => {
  it('takes confirmed sessions only', () => {
    expect(() => assertReschedulable(confirmed)).not.toThrow();
    expect(() => assertReschedulable(completed)).toThrow('completed cannot be rescheduled');
    expect(() => assertReschedulable(cancelled)).toThrow('cancelled cannot be rescheduled');
  });
});

describe('booking policy', () => {
  it('shows a booking to its people, administrators and listed services', () => {
    for (const caller of [client, trainer, admin, progress])
      expect(maySee(caller, parties)).toBe(true);
    for (const caller of [
      user('client', 'c2'),
      user('trainer', 't2'),
      { kind: 'anonymous' } as const,
    ]) {
      expect(maySee(caller, parties)).toBe(false);
    }
  });

  it('answers a foreign booking like one that does not exist', () => {
    const message = 'There is no booking with this id';
    expect(() => assertVisible(user('client', 'c2'), parties)).toThrow(message);
    expect(() => assertVisible(client, undefined)).toThrow(message);
  });

  it('lets people book for themselves, administrators for everyone', () => {
    for (const caller of [client, trainer, admin])
      expect(() => assertMayBook(caller, parties)).not.toThrow();
    expect(() => assertMayBook(user('client', 'c2'), parties)).toThrow('for yourself only');
    expect(() => assertMayBook(user('trainer', 't2'), parties)).toThrow('of their own only');
  });

  it('narrows lists to the caller', () => {
    expect(visibleTo(client)).toEqual({ client_id: 'c1' });
    expect(visibleTo(trainer)).toEqual({ trainer_id: 't1' });
    expect(visibleTo(admin)).toEqual({});
  });
});

describe('assertBookable', () => {
  const facts = {
    trainer: { role: 'trainer' },
    client: { role: 'client' },
    healthClearance: null,
    activePrograms: 1,
  };

  it('accepts a client with a program and a trainer', () => {
    expect(() => assertBookable(facts)).not.toThrow();
  });

  it.each([
    ['an unknown trainer', { trainer: undefined }, 'no user with this trainer_id'],
    ['a trainer who is none', { trainer: { role: 'client' } }, 'has the role client'],
    ['an unknown client', { client: undefined }, 'no user with this client_id'],
    ['a client who is none', { client: { role: 'admin' } }, 'has the role admin'],
    ['no active program', { activePrograms: 0 }, 'no active program'],
    ['a refused clearance', { healthClearance: false }, 'refused a health clearance'],
  ])('refuses %s', (_case, change, message) => {
    expect(() => assertBookable({ ...facts, ...change })).toThrow(message);
  });
});
