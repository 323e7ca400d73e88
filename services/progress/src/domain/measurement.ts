import type { MetricEntry, MetricName } from '@fitsync/contracts/progress';
import { metricNames } from './metric-names.ts';

/** What the decisions need to know of an entry of body metrics; `recorded_at` in UTC with milliseconds. */
export type Measurement = Pick<MetricEntry, MetricName | 'recorded_at'>;

/** One value of one metric. */
export interface MeasuredValue {
  readonly value: number;
  readonly recorded_at: string;
}

/** Values by metric; absent is what there is none of. */
export type MetricNumbers = { -readonly [Name in MetricName]?: number };

/**
 * The values of a metric in the order of time. Values of the same instant are in order of size, so that the result
 * does not depend on the order of the entries.
 */
export function valuesOf(entries: readonly Measurement[], metric: MetricName): MeasuredValue[] {
  return entries
    .flatMap(({ [metric]: value, recorded_at }) => (value === null ? [] : [{ value, recorded_at }]))
    .sort(byTime);
}

function byTime(a: MeasuredValue, b: MeasuredValue): number {
  if (a.recorded_at === b.recorded_at) return a.value - b.value;
  return a.recorded_at < b.recorded_at ? -1 : 1;
}

/** The values that an entry holds. */
export function measuredIn(entry: Measurement): MetricNumbers {
  const values: MetricNumbers = {};
  for (const metric of metricNames) {
    const value = entry[metric];
    if (value !== null) values[metric] = value;
  }
  return values;
}

/** By how much each value of an entry differs from the one that was measured before it. */
export function changesSince(entries: readonly Measurement[], entry: Measurement): MetricNumbers {
  const changes: MetricNumbers = {};
  for (const metric of metricNames) {
    const value = entry[metric];
    const before = valuesOf(entries, metric).findLast((one) => one.recorded_at < entry.recorded_at);
    if (value !== null && before !== undefined) changes[metric] = difference(value, before.value);
  }
  return changes;
}

/** `a` less `b` to three decimals, which is grams and hundredths of a millimetre: 74.8 less 75.3 is -0.5. */
export function difference(a: number, b: number): number {
  return Math.round((a - b) * 1_000) / 1_000;
}
