import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assertInFuture,
  assertTimeZone,
  dayIn,
  minutesBetween,
  toSessionInstants,
} from '../src/domain/session-time.ts';

const at = (booking_date: string, start_time: string, end_time: string) => ({
  booking_date,
  start_time,
  end_time,
});

describe('toSessionInstants', () => {
  it.each([
    [
      'winter in Berlin',
      'Europe/Berlin',
      at('2026-11-30', '14:00:00', '15:00:00'),
      '2026-11-30T13:00:00Z',
      60,
    ],
    [
      'summer in Berlin',
      'Europe/Berlin',
      at('2026-07-01', '14:00:00', '15:00:00'),
      '2026-07-01T12:00:00Z',
      60,
    ],
    [
      'a zone off the hour',
      'Asia/Kathmandu',
      at('2026-11-30', '14:00:00', '14:45:00'),
      '2026-11-30T08:15:00Z',
      45,
    ],
    [
      'Vancouver without winter time',
      'America/Vancouver',
      at('2026-12-01', '10:00:00', '11:00:00'),
      '2026-12-01T17:00:00Z',
      60,
    ],
    [
      'over the hour that the clocks repeat',
      'Europe/Berlin',
      at('2026-10-25', '01:30:00', '03:30:00'),
      '2026-10-24T23:30:00Z',
      180,
    ],
    [
      'over the hour that the clocks skip',
      'Europe/Berlin',
      at('2027-03-28', '01:30:00', '03:30:00'),
      '2027-03-28T00:30:00Z',
      60,
    ],
    [
      'half an hour of summer time',
      'Australia/Lord_Howe',
      at('2026-10-04', '01:30:00', '03:00:00'),
      '2026-10-03T15:00:00Z',
      60,
    ],
  ])('%s', (_case, zone, session, startsAt, minutes) => {
    const instants = toSessionInstants(session, zone);
    expect(instants.starts_at).toBe(startsAt);
    expect(minutesBetween(instants.starts_at, instants.ends_at)).toBe(minutes);
  });

  it('refuses a time that the clocks skip', () => {
    expect(() =>
      toSessionInstants(at('2027-03-28', '02:30:00', '04:00:00'), 'Europe/Berlin'),
    ).toThrow('does not exist on 2027-03-28 in Europe/Berlin');
  });

  it('takes an end that is after the start, and no other', () => {
    const minute = fc.integer({ min: 0, max: 59 }).map((one) => String(one).padStart(2, '0'));
    const accepts = (start: string, end: string): boolean => {
      try {
        toSessionInstants(at('2026-11-30', `14:${start}:00`, `14:${end}:00`), 'Europe/Berlin');
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(minute, minute, (start, end) => {
        expect(accepts(start, end)).toBe(start < end);
      }),
    );
    expect(() => toSessionInstants(at('2026-11-30', '14:00:00', '14:00:00'), 'UTC')).toThrow(
      'not after its start',
    );
  });
});

describe('assertInFuture', () => {
  it('refuses now and the past', () => {
    const now = new Date('2026-11-30T13:00:00Z');
    expect(() => assertInFuture('2026-11-30T13:00:00Z', now)).toThrow('has passed');
    expect(() => assertInFuture('2026-11-30T13:00:01Z', now)).not.toThrow();
  });
});

describe('minutesBetween', () => {
  it('rounds to whole minutes, at least one', () => {
    const from = '2026-03-01T10:00:00Z';
    expect(minutesBetween(from, '2026-03-01T10:59:40Z')).toBe(60);
    expect(minutesBetween(from, '2026-03-01T10:00:10Z')).toBe(1);
  });
});

describe('dayIn', () => {
  it('gives the day of the place', () => {
    const instant = new Date('2026-11-30T23:30:00Z');
    expect(dayIn('Europe/Berlin', instant)).toBe('2026-12-01');
    expect(dayIn('America/New_York', instant)).toBe('2026-11-30');
  });
});

describe('assertTimeZone', () => {
  it('knows IANA names only', () => {
    expect(() => assertTimeZone('Europe/Berlin')).not.toThrow();
    expect(() => assertTimeZone('Mars/Olympus')).toThrow('There is no time zone Mars/Olympus');
  });
});
