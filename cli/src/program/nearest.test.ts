import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.ts';

const names = ['createBooking', 'createGym', 'listBookings', 'cancelBooking', 'getUser'];

describe('nearest', () => {
  it.each([
    ['creatBooking', 'createBooking'],
    ['createbooking', 'createBooking'],
    ['getUsr', 'getUser'],
    ['gym', 'createGym'],
  ])('finds for %s first %s', (typed, expected) => {
    expect(nearest(typed, names)[0]).toBe(expected);
  });

  it('gives at most three', () => {
    expect(nearest('booking', names)).toHaveLength(3);
  });
});
