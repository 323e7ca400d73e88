import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lostWeight } from '../src/domain/weight-loss.ts';
import { anyWeights, entry, shuffled, toEntry } from './entries.fixture.ts';

const weight = (day: number, weight_kg: number) =>
  entry(`2026-11-${String(day).padStart(2, '0')}T07:00:00.000Z`, { weight_kg });
const tiers = (...weights: number[]) => [
  ...lostWeight(weights.map((one, index) => weight(index + 1, one))).keys(),
];

describe('lostWeight', () => {
  it('counts in steps of five kilograms, each reached at the first weight that low', () => {
    const entries = [weight(1, 85), weight(2, 79.9), weight(3, 74.8), weight(4, 74)];
    expect([...lostWeight(entries)]).toEqual([
      [5, '2026-11-02T07:00:00.000Z'],
      [10, '2026-11-03T07:00:00.000Z'],
    ]);
  });

  it('counts from the heaviest weight before', () => {
    expect(tiers(80, 86, 80.5)).toEqual([5]);
    expect(tiers(70, 80)).toEqual([]);
  });

  it('weighs in grams, not in what floating point makes of them', () => {
    expect(tiers(80.1, 75.1)).toEqual([5]);
    expect(tiers(80.1, 75.101)).toEqual([]);
  });

  it('loses nothing within an instant, and nothing of what was not weighed', () => {
    expect([...lostWeight([weight(1, 85), weight(1, 75)]).keys()]).toEqual([]);
    expect([...lostWeight([entry('2026-11-01T07:00:00.000Z', { waist_cm: 80 })])]).toEqual([]);
    expect([...lostWeight([])]).toEqual([]);
  });

  it('is what the best pair of weights says', () => {
    fc.assert(
      fc.property(anyWeights, (weights) => {
        const losses = weights.flatMap((before) =>
          weights
            .filter((after) => after.day > before.day)
            .map((after) => before.decigrams - after.decigrams),
        );
        const most = Math.floor(Math.max(0, ...losses) / 50);
        expect(lostWeight(weights.map(toEntry)).size).toBe(most);
      }),
    );
  });

  it('does not depend on the order of the entries, nor on how often they come', () => {
    fc.assert(
      fc.property(
        anyWeights.chain((weights) => fc.tuple(fc.constant(weights), shuffled(weights))),
        ([weights, again]) => {
          expect(lostWeight(again.map(toEntry))).toEqual(lostWeight(weights.map(toEntry)));
        },
      ),
    );
  });

  it('keeps every tier when another entry comes', () => {
    fc.assert(
      fc.property(anyWeights, anyWeights, (weights, more) => {
        const before = lostWeight(weights.map(toEntry));
        const after = lostWeight([...weights, ...more].map(toEntry));
        expect([...after.keys()]).toEqual(expect.arrayContaining([...before.keys()]));
      }),
    );
  });
});
