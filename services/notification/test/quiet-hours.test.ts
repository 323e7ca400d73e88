import { Temporal } from '@js-temporal/polyfill';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertQuietHours, quietUntil } from '../src/domain/quiet-hours.ts';

const night = { start: '22:00:00', end: '07:00:00' };
const until = (hours: typeof night, zone: string, now: string) =>
  quietUntil(hours, zone, new Date(now))?.toISOString();

describe('quietUntil', () => {
  it.each([
    ['before them', night, '2026-11-23T20:59:59Z', undefined],
    ['at their start', night, '2026-11-23T21:00:00Z', '2026-11-24T06:00:00.000Z'],
    ['after midnight', night, '2026-11-24T03:00:00Z', '2026-11-24T06:00:00.000Z'],
    ['at their end', night, '2026-11-24T06:00:00Z', undefined],
    [
      'within a day',
      { start: '12:00:00', end: '14:00:00' },
      '2026-11-24T12:30:00Z',
      '2026-11-24T13:00:00.000Z',
    ],
    [
      'over the night in which the clocks go back',
      night,
      '2026-10-24T21:00:00Z',
      '2026-10-25T06:00:00.000Z',
    ],
    [
      'over the night in which the clocks go forward',
      night,
      '2027-03-27T22:00:00Z',
      '2027-03-28T05:00:00.000Z',
    ],
    [
      'until a time that is skipped: until the clocks have gone forward',
      { start: '22:00:00', end: '02:30:00' },
      '2027-03-28T00:59:59Z',
      '2027-03-28T01:00:00.000Z',
    ],
    [
      'after a time that is skipped',
      { start: '22:00:00', end: '02:30:00' },
      '2027-03-28T01:00:00Z',
      undefined,
    ],
    [
      'from a time that is skipped: from when the clocks have gone forward',
      { start: '02:30:00', end: '06:00:00' },
      '2027-03-28T01:00:00Z',
      '2027-03-28T04:00:00.000Z',
    ],
    [
      'until a time that occurs twice: until the second',
      { start: '22:00:00', end: '02:30:00' },
      '2026-10-25T00:45:00Z',
      '2026-10-25T01:30:00.000Z',
    ],
    [
      'from a time that occurs twice: from the first',
      { start: '02:30:00', end: '06:00:00' },
      '2026-10-25T00:30:00Z',
      '2026-10-25T05:00:00.000Z',
    ],
  ])('in Berlin, %s', (_case, hours, now, expected) => {
    expect(until(hours, 'Europe/Berlin', now)).toBe(expected);
  });

  it('knows the zone', () => {
    expect(until(night, 'America/New_York', '2026-11-24T03:00:00Z')).toBe(
      '2026-11-24T12:00:00.000Z',
    );
    expect(until(night, 'Asia/Kathmandu', '2026-11-24T03:00:00Z')).toBeUndefined();
  });

  const time = fc
    .integer({ min: 0, max: 24 * 60 - 1 })
    .map((minute) => Temporal.PlainTime.from('00:00').add({ minutes: minute }).toString());
  const zone = fc.constantFrom(
    'UTC',
    'Europe/Berlin',
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
  );
  const anyTime = { min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-12-31T00:00:00Z') };
  const instant = fc.oneof(
    fc.date({ ...anyTime, noInvalidDate: true }),
    // The nights in which the clocks of Berlin change.
    fc.date({
      min: new Date('2026-10-24T20:00:00Z'),
      max: new Date('2026-10-25T08:00:00Z'),
      noInvalidDate: true,
    }),
    fc.date({
      min: new Date('2027-03-27T20:00:00Z'),
      max: new Date('2027-03-28T08:00:00Z'),
      noInvalidDate: true,
    }),
  );
  const window = fc.record({ start: time, end: time }).filter(({ start, end }) => start !== end);

  it('ends later, within little more than a day, and nothing is quiet then', () => {
    fc.assert(
      fc.property(window, zone, instant, (hours, name, now) => {
        const end = quietUntil(hours, name, now);
        if (end === undefined) return;
        expect(end.getTime()).toBeGreaterThan(now.getTime());
        expect(end.getTime() - now.getTime()).toBeLessThanOrEqual(25 * 60 * 60 * 1_000);
        expect(quietUntil(hours, name, end)).toBeUndefined();
      }),
      { numRuns: 400 },
    );
  });

  it('is quiet when the wall clock says so, where clocks do not change', () => {
    fc.assert(
      fc.property(window, instant, ({ start, end }, now) => {
        const clock = now.toISOString().slice(11, 19);
        const isQuiet = start < end ? start <= clock && clock < end : clock >= start || clock < end;
        expect(quietUntil({ start, end }, 'UTC', now) !== undefined).toBe(isQuiet);
      }),
      { numRuns: 400 },
    );
  });
});

describe('assertQuietHours', () => {
  it('refuses those that end when they begin', () => {
    expect(() => assertQuietHours({ start: '22:00:00', end: '22:00:00' })).toThrow('another time');
    expect(() => assertQuietHours(night)).not.toThrow();
    expect(() => assertQuietHours(null)).not.toThrow();
  });
});
