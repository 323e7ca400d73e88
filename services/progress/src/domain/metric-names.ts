import type { MetricName, MilestoneType } from '@fitsync/contracts/progress';

/** Everything that can be measured, in the order in which it is told. */
export const metricNames = [
  'weight_kg',
  'body_fat_percentage',
  'muscle_mass_kg',
  'waist_cm',
  'hip_cm',
  'chest_cm',
  'arm_cm',
  'thigh_cm',
  'resting_heart_rate_bpm',
] as const satisfies readonly MetricName[];

/** The kind of milestone that a goal for a metric is. */
export const milestoneTypes: Readonly<Record<MetricName, MilestoneType>> = {
  weight_kg: 'weight_goal',
  body_fat_percentage: 'body_fat_goal',
  muscle_mass_kg: 'muscle_mass_goal',
  waist_cm: 'waist_goal',
  hip_cm: 'hip_goal',
  chest_cm: 'chest_goal',
  arm_cm: 'arm_goal',
  thigh_cm: 'thigh_goal',
  resting_heart_rate_bpm: 'resting_heart_rate_goal',
};
