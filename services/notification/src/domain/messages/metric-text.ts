import type { MetricName } from '@fitsync/contracts/progress';
import { say } from '../say.ts';

const metrics: Readonly<Record<MetricName, { readonly label: string; readonly unit: string }>> = {
  weight_kg: { label: 'Weight', unit: 'kg' },
  body_fat_percentage: { label: 'Body fat', unit: '%' },
  muscle_mass_kg: { label: 'Muscle mass', unit: 'kg' },
  waist_cm: { label: 'Waist', unit: 'cm' },
  hip_cm: { label: 'Hip', unit: 'cm' },
  chest_cm: { label: 'Chest', unit: 'cm' },
  arm_cm: { label: 'Arm', unit: 'cm' },
  thigh_cm: { label: 'Thigh', unit: 'cm' },
  resting_heart_rate_bpm: { label: 'Resting heart rate', unit: 'bpm' },
};

/** All metrics, in the order in which they are told. */
// The keys of a record of `MetricName` are its values.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
export const metricNames = Object.keys(metrics) as readonly MetricName[];

/** What a metric is called: `Body fat`. */
export function metricLabel(metric: MetricName): string {
  return metrics[metric].label;
}

/** A value with its unit: `74.8 kg`. */
export function metricText(metric: MetricName, value: number): string {
  return say`${round(value)} ${metrics[metric].unit}`;
}

/** A change with its sign: `−0.7 kg`. */
export function changeText(metric: MetricName, change: number): string {
  const rounded = round(change);
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '±';
  return `${sign}${metricText(metric, Math.abs(rounded))}`;
}

/** Differences of floating-point numbers have a tail that nobody measured. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
