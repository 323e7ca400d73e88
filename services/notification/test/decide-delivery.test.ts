import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideDelivery, type DeliveryFacts } from '../src/domain/decide-delivery.ts';
import { defaultChoices } from '../src/domain/preferences.ts';

const now = new Date('2026-11-24T03:00:00Z');
const quiet = { ...defaultChoices, quiet_hours: { start: '22:00:00', end: '07:00:00' } };

const decide = (changes: Partial<DeliveryFacts> = {}) =>
  decideDelivery({
    channel: 'email',
    category: 'bookings',
    choices: defaultChoices,
    profileZone: 'Europe/Berlin',
    expiresAt: undefined,
    now,
    ...changes,
  });

describe('decideDelivery', () => {
  it('sends what is wanted', () => {
    expect(decide()).toEqual({ do: 'send' });
  });

  it('keeps to what was turned off', () => {
    const skip = { do: 'skip', reason: 'the recipient has turned it off' };
    expect(decide({ channel: 'sms' })).toEqual(skip);
    expect(decide({ category: 'progress' })).toEqual(skip);
  });

  it('defers to the end of quiet hours, in the zone that was chosen, else in that of the profile', () => {
    expect(decide({ choices: quiet })).toEqual({
      do: 'defer',
      until: new Date('2026-11-24T06:00:00Z'),
    });
    expect(decide({ choices: { ...quiet, time_zone: 'Asia/Kathmandu' } })).toEqual({ do: 'send' });
  });

  it('does not guess a zone', () => {
    expect(decide({ choices: quiet, profileZone: undefined })).toEqual({ do: 'send' });
  });

  it('skips what comes too late, and what would after quiet hours', () => {
    expect(decide({ expiresAt: now })).toEqual({ do: 'skip', reason: 'it is too late' });
    const expiresAt = new Date('2026-11-24T06:00:00Z');
    expect(decide({ choices: quiet, expiresAt })).toMatchObject({ do: 'skip' });
    const later = new Date('2026-11-24T06:00:01Z');
    expect(decide({ choices: quiet, expiresAt: later })).toMatchObject({ do: 'defer' });
  });

  it('never defers to when it is too late', () => {
    const minutes = fc.integer({ min: -2_000, max: 2_000 });
    fc.assert(
      fc.property(minutes, minutes, (expires, at) => {
        const expiresAt = new Date(now.getTime() + expires * 60_000);
        const decision = decide({
          choices: quiet,
          expiresAt,
          now: new Date(now.getTime() + at * 60_000),
        });
        expect(decision.do !== 'defer' || decision.until < expiresAt).toBe(true);
      }),
    );
  });
});
