import { describe, expect, it } from 'vitest';
import { decideTrim, findProgress, limitGuests, mergePlaces } from './decide-trim.ts';

const facts = {
  end: '90-3',
  keptForNumber: '50-0',
  keptForAge: '40-0',
  groups: [],
};

describe('decideTrim', () => {
  it.each([
    { name: 'keeps the newest entries', given: {}, keepFrom: '50-0' },
    {
      name: 'keeps less when they are old',
      given: { keptForAge: '60-0' },
      keepFrom: '60-0',
    },
    {
      name: 'stops at the group that is furthest behind',
      given: {
        groups: [
          { name: 'fast', place: '80-0' },
          { name: 'slow', place: '20-1' },
          { name: 'slower', place: '20-0' },
        ],
      },
      keepFrom: '20-0',
      heldBackBy: 'slower',
    },
    {
      name: 'is not held back by groups that are further than it wants to go',
      given: { groups: [{ name: 'fast', place: '50-0' }] },
      keepFrom: '50-0',
    },
    {
      name: 'keeps what is not marked as published',
      given: { keptForAge: '200-0' },
      keepFrom: '90-4',
    },
    {
      name: 'removes nothing when a group has just come up',
      given: { groups: [{ name: 'new', place: '0-1' }] },
      keepFrom: '0-1',
      heldBackBy: 'new',
    },
  ])('$name', ({ given, keepFrom, heldBackBy }) => {
    expect(decideTrim({ ...facts, ...given })).toEqual({ keepFrom, heldBackBy });
  });
});

describe('limitGuests', () => {
  it('moves guests to where entries are kept for them, and no receiver', () => {
    const groups = [
      { name: 'receiver', place: '5-0' },
      { name: 'app:behind', place: '5-0' },
      { name: 'app:near', place: '9-0' },
    ];
    expect(limitGuests(groups, ['receiver'], '7-0')).toEqual([
      { name: 'receiver', place: '5-0' },
      { name: 'app:behind', place: '7-0' },
      { name: 'app:near', place: '9-0' },
    ]);
  });
});

describe('mergePlaces', () => {
  it('believes Redis, and remembers the groups that it has forgotten', () => {
    const seen = [{ name: 'back', place: '5-0' }];
    const stored = [
      { name: 'back', place: '9-0' },
      { name: 'forgotten', place: '7-0' },
    ];
    expect(mergePlaces(seen, stored)).toEqual([
      { name: 'back', place: '5-0' },
      { name: 'forgotten', place: '7-0' },
    ]);
  });
});

describe('findProgress', () => {
  it('finds groups that are new or further, none that went back', () => {
    const stored = [
      { name: 'back', place: '9-0' },
      { name: 'same', place: '9-0' },
      { name: 'further', place: '9-0' },
    ];
    const seen = [
      { name: 'back', place: '5-0' },
      { name: 'same', place: '9-0' },
      { name: 'further', place: '10-0' },
      { name: 'new', place: '0-1' },
    ];
    expect(findProgress(seen, stored).map(({ name }) => name)).toEqual(['further', 'new']);
  });
});
