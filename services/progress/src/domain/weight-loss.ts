import { difference, type Measurement, valuesOf } from './measurement.ts';

/** Kilograms from one tier to the next. */
const step = 5;

/**
 * The tiers of lost weight that were reached, in kilograms, each with the time when it was.
 *
 * Lost is what a weight lies below the heaviest one that was measured before it. So the tiers follow from the set of
 * entries, in whatever order they were recorded, and a further entry never takes one away.
 */
export function lostWeight(entries: readonly Measurement[]): Map<number, string> {
  const tiers = new Map<number, string>();
  let heaviest: number | undefined;
  let pending: number | undefined;
  let instant: string | undefined;
  for (const { value, recorded_at } of valuesOf(entries, 'weight_kg')) {
    // Two weights of one instant have no order, so neither was lost from the other.
    if (recorded_at !== instant) {
      heaviest = heavier(heaviest, pending);
      instant = recorded_at;
    }
    pending = heavier(pending, value);
    const lost = heaviest === undefined ? 0 : difference(heaviest, value);
    for (let tier = (tiers.size + 1) * step; tier <= lost; tier += step) {
      tiers.set(tier, recorded_at);
    }
  }
  return tiers;
}

function heavier(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}
