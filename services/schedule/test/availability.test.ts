import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertWindows, isAvailable } from '../src/domain/availability.ts';
import { toSessionInstants } from '../src/domain/session-time.ts';

const monday = '2026-11-30';
const berlin = 'Europe/Berlin';
const hours = (...windows: [string, string][]) => ({
  time_zone: berlin,
  windows: windows.map(([start_time, end_time]) => ({ weekday: 1, start_time, end_time })),
});
const session = (start_time: string, end_time: string, zone = berlin) =>
  toSessionInstants({ booking_date: monday, start_time, end_time }, zone);

describe('isAvailable', () => {
  it.each([
    ['inside a window', hours(['09:00:00', '17:00:00']), session('10:00:00', '11:00:00'), true],
    ['exactly a window', hours(['09:00:00', '17:00:00']), session('09:00:00', '17:00:00'), true],
    ['starting early', hours(['09:00:00', '17:00:00']), session('08:59:59', '10:00:00'), false],
    ['ending late', hours(['09:00:00', '17:00:00']), session('16:30:00', '17:00:01'), false],
    [
      'across windows that touch',
      hours(['09:00:00', '12:00:00'], ['12:00:00', '15:00:00']),
      session('11:00:00', '13:00:00'),
      true,
    ],
    [
      'across a break',
      hours(['09:00:00', '12:00:00'], ['12:30:00', '15:00:00']),
      session('11:00:00', '13:00:00'),
      false,
    ],
    ['without any window', hours(), session('03:00:00', '04:00:00'), true],
    [
      'on another weekday',
      { ...hours(), windows: [{ weekday: 2, start_time: '09:00:00', end_time: '17:00:00' }] },
      session('10:00:00', '11:00:00'),
      false,
    ],
    [
      'in a gym of another zone',
      hours(['09:00:00', '17:00:00']),
      session('09:00:00', '10:00:00', 'Europe/London'),
      true,
    ],
    [
      'in a gym of another zone, too late there',
      hours(['09:00:00', '17:00:00']),
      session('16:30:00', '17:00:00', 'Europe/London'),
      false,
    ],
  ])('%s', (_case, available, booked, expected) => {
    expect(isAvailable(available, booked)).toBe(expected);
  });

  it('does not depend on the order of the windows', () => {
    const windows = hours(
      ['09:00:00', '12:00:00'],
      ['12:00:00', '15:00:00'],
      ['16:00:00', '18:00:00'],
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(windows.windows, { minLength: 3 }), (shuffled) => {
        expect(
          isAvailable({ ...windows, windows: shuffled }, session('11:00:00', '15:00:00')),
        ).toBe(true);
        expect(
          isAvailable({ ...windows, windows: shuffled }, session('14:00:00', '16:30:00')),
        ).toBe(false);
      }),
    );
  });
});

describe('assertWindows', () => {
  it('accepts windows that touch', () => {
    expect(() =>
      assertWindows(hours(['09:00:00', '12:00:00'], ['12:00:00', '15:00:00']).windows),
    ).not.toThrow();
  });

  it('refuses windows that overlap or end before they start', () => {
    expect(() =>
      assertWindows(hours(['09:00:00', '12:00:00'], ['11:59:59', '15:00:00']).windows),
    ).toThrow('overlap');
    expect(() => assertWindows(hours(['12:00:00', '12:00:00']).windows)).toThrow(
      'end after it starts',
    );
  });
});
