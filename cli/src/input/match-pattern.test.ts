import { describe, expect, it } from 'vitest';
import { matchNames, matchTexts } from './match-pattern.ts';

describe('matchNames', () => {
  it.each([
    [[], 'booking.created', true],
    [['booking.*'], 'booking.created', true],
    [['*.created'], 'booking.created', true],
    [['booking.*'], 'booking.created.late', false],
    [['booking.**'], 'booking.created.late', true],
    [['**'], 'booking.created', true],
    [['booking'], 'booking.created', false],
    [['booking.created'], 'bookingxcreated', false],
    [['user.*', 'booking.*'], 'booking.created', true],
  ])('%j on %s is %s', (patterns, name, expected) => {
    expect(matchNames(patterns)(name)).toBe(expected);
  });
});

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
