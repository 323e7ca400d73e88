import fc from 'fast-check';
import type { Measurement } from '../src/domain/measurement.ts';

/** An entry that holds the given values only. */
export function entry(recorded_at: string, values: Partial<Measurement>): Measurement {
  return {
    weight_kg: null,
    body_fat_percentage: null,
    muscle_mass_kg: null,
    waist_cm: null,
    hip_cm: null,
    chest_cm: null,
    arm_cm: null,
    thigh_cm: null,
    resting_heart_rate_bpm: null,
    recorded_at,
    ...values,
  };
}

/** Weights of a month, few enough days for some to share an instant, wide enough to lose and gain many kilograms. */
export const anyWeights = fc.array(
  fc.record({
    day: fc.integer({ min: 1, max: 22 }),
    decigrams: fc.integer({ min: 600, max: 1_000 }),
  }),
  { minLength: 1, maxLength: 12 },
);

/** One of {@link anyWeights} as an entry; the days are those of November 2026. */
export function toEntry({ day, decigrams }: { day: number; decigrams: number }): Measurement {
  const recorded_at = `2026-11-${String(day).padStart(2, '0')}T07:00:00.000Z`;
  return entry(recorded_at, { weight_kg: decigrams / 10 });
}

/** A list in another order, with some of its items twice. */
export function shuffled<Item>(items: readonly Item[]): fc.Arbitrary<Item[]> {
  return fc
    .tuple(fc.shuffledSubarray([...items], { minLength: items.length }), fc.subarray([...items]))
    .map(([all, again]) => [...all, ...again]);
}
