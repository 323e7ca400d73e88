import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { momentOf, parseMoment } from './parse-moment.ts';

const now = new Date('2026-11-26T12:00:00Z');

describe('momentOf', () => {
  it.each([
    ['2026-11-25T10:00:00Z', '2026-11-25T10:00:00.000Z'],
    ['2026-11-25T10:00+02:00', '2026-11-25T08:00:00.000Z'],
    ['2026-11-25', '2026-11-25T00:00:00.000Z'],
    ['1h30m', '2026-11-26T10:30:00.000Z'],
    ['30d', '2026-10-27T12:00:00.000Z'],
  ])('reads %s', (text, moment) => {
    expect(momentOf(text, now)?.toISOString()).toBe(moment);
  });

  it.each(['', 'yesterday', '5', '-5m', '2026-11-25T10:00:00', '2026-13-01', '9999999999999999d'])(
    'does not read "%s"',
    (text) => {
      expect(momentOf(text, now)).toBeUndefined();
    },
  );

  it('reads every instant that it can print', () => {
    const range = { min: new Date(0), max: new Date('9999-12-31T23:59:59Z'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), (date) => {
        expect(momentOf(date.toISOString(), now)).toEqual(date);
      }),
    );
  });

  it('counts any duration back from now', () => {
    const part = fc.tuple(fc.nat(1000), fc.constantFrom('ms', 's', 'm', 'h', 'd'));
    const sizes = { ms: 1, s: 1e3, m: 6e4, h: 36e5, d: 864e5 };
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const text = parts.map(([count, unit]) => `${count}${unit}`).join('');
        const ago = parts.reduce((sum, [count, unit]) => sum + count * sizes[unit], 0);
        expect(momentOf(text, now)?.getTime()).toBe(now.getTime() - ago);
      }),
    );
  });
});

describe('parseMoment', () => {
  it('gives a moment or an error that shows how to write one', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const moment = momentOf(text, now);
        if (moment) return parseMoment('--since', text, now).getTime() === moment.getTime();
        try {
          parseMoment('--since', text, now);
          return false;
        } catch (error) {
          return error instanceof Error && error.message.startsWith('--since takes a time');
        }
      }),
    );
  });
});
