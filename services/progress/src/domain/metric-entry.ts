import { problems } from '@fitsync/contracts/problems';
import type { MetricEntry, RecordMetricsRequest } from '@fitsync/contracts/progress';
import { Problem } from '@fitsync/runtime/problem';
import type { Measurement } from './measurement.ts';
import { metricNames } from './metric-names.ts';

/** What a request says about an entry, with everything that it leaves out. */
export type RecordedMetrics = Measurement &
  Pick<MetricEntry, 'client_id' | 'source' | 'source_id' | 'notes'>;

/** Before that there is a typing error, and somewhere a year that databases do not have. */
const earliest = new Date('1900-01-01T00:00:00Z');

/**
 * What is to be recorded. Without `recorded_at` it was measured when `previous`, the entry that it replaces, was, else
 * now. Throws `validation_failed` when nothing was measured, in the future or before anybody could have been.
 */
export function readMetrics(
  request: RecordMetricsRequest,
  previous: Pick<MetricEntry, 'recorded_at'> | undefined,
  now: Date,
): RecordedMetrics {
  if (metricNames.every((metric) => request[metric] === undefined)) {
    throw new Problem(problems.validation_failed, 'Nothing was measured: send one value or more.', {
      errors: [{ path: 'body', message: `must have one of ${metricNames.join(', ')}` }],
    });
  }
  const recordedAt = new Date(request.recorded_at ?? previous?.recorded_at ?? now);
  if (recordedAt > now) {
    throw new Problem(problems.validation_failed, 'It cannot have been measured in the future.', {
      errors: [{ path: 'body.recorded_at', message: 'must not lie in the future' }],
    });
  }
  if (recordedAt < earliest) {
    throw new Problem(problems.validation_failed, 'It cannot have been measured that long ago.', {
      errors: [{ path: 'body.recorded_at', message: 'must not lie before 1900' }],
    });
  }
  return {
    client_id: request.client_id,
    weight_kg: request.weight_kg ?? null,
    body_fat_percentage: request.body_fat_percentage ?? null,
    muscle_mass_kg: request.muscle_mass_kg ?? null,
    waist_cm: request.waist_cm ?? null,
    hip_cm: request.hip_cm ?? null,
    chest_cm: request.chest_cm ?? null,
    arm_cm: request.arm_cm ?? null,
    thigh_cm: request.thigh_cm ?? null,
    resting_heart_rate_bpm: request.resting_heart_rate_bpm ?? null,
    recorded_at: recordedAt.toISOString(),
    source: request.source ?? 'manual',
    source_id: request.source_id ?? null,
    notes: request.notes ?? null,
  };
}

/** Whether an entry says all of this already, so that recording it again changes nothing. */
export function saysTheSame(entry: RecordedMetrics, recorded: RecordedMetrics): boolean {
  return ([...metricNames, 'recorded_at', 'notes'] as const).every(
    (field) => entry[field] === recorded[field],
  );
}
