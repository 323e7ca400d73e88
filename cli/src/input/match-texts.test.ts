import { describe, expect, it } from 'vitest';
import { matchTexts } from './match-texts.ts';

describe('matchTexts', () => {
  it.each([
    [undefined, true],
    ['booking', true],
    ['CREATE', true],
    ['create*', true],
    ['*Booking', true],
    ['/api/*', true],
    ['Booking*', false],
    ['gym', false],
  ])('%s is %s', (pattern, expected) => {
    expect(matchTexts(pattern)(['createBooking', '/api/bookings'])).toBe(expected);
  });
});
