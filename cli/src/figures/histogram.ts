import type { Sample } from './parse-exposition.ts';

/** Observations by upper bound, cumulative; all of them under `Infinity`. */
export type Buckets = ReadonlyMap<number, number>;

/** What was counted since an earlier look; a counter that fell began anew. */
export function increase(before: number | undefined, after: number): number {
  return before === undefined || after < before ? after : after - before;
}

/** Adds up what was counted since `before`, sample by sample; everything that ever was without it. */
export function countSince(before: readonly Sample[], after: readonly Sample[]): number {
  const earlier = byKey(before);
  return after.reduce((sum, one) => sum + increase(earlier.get(keyOf(one)), one.value), 0);
}

/** Adds up the buckets of histograms with the same bounds, as far as they filled since `before`. */
export function bucketsSince(before: readonly Sample[], after: readonly Sample[]): Buckets {
  const earlier = byKey(before);
  const buckets = new Map<number, number>();
  for (const one of after) {
    const bound = one.labels['le'] === '+Inf' ? Infinity : Number(one.labels['le']);
    const count = increase(earlier.get(keyOf(one)), one.value);
    buckets.set(bound, (buckets.get(bound) ?? 0) + count);
  }
  return buckets;
}

/**
 * Estimates a quantile as Prometheus does: within a bucket, observations are taken to be spread evenly, and of those above
 * the last bound nothing more is known. Undefined when there are none.
 */
export function quantile(buckets: Buckets, q: number): number | undefined {
  const sorted = [...buckets].sort(([one], [other]) => one - other);
  const total = sorted.at(-1)?.[1] ?? 0;
  if (total === 0) return undefined;
  const rank = q * total;
  let [lower, below] = [0, 0];
  for (const [upper, count] of sorted) {
    if (count >= rank && upper === Infinity) return lower;
    if (count >= rank) return lower + ((upper - lower) * (rank - below)) / (count - below || 1);
    [lower, below] = [upper, count];
  }
  return lower;
}

function byKey(samples: readonly Sample[]): ReadonlyMap<string, number> {
  return new Map(samples.map((one) => [keyOf(one), one.value]));
}

function keyOf({ name, labels }: Sample): string {
  // One and the same program writes them, always in the same order.
  return JSON.stringify([name, labels]);
}
