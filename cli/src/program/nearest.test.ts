import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

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

  it.each([
    ['xyz', []],
    ['deleteUser', []],
    ['usr', []],
    ['cancelBookng', ['cancelBooking']],
  ])('gives for %s only what is near: %j', (typed, expected) => {
    expect(nearest(typed, names)).toEqual(expected);
  });
});

describe('didYouMean', () => {
  it('says nothing when nothing is near', () => {
    expect(didYouMean([])).toEqual([]);
    expect(didYouMean(['getUser', 'getGym'])).toEqual(['did you mean: getUser, getGym?']);
  });
});
