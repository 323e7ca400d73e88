import type { MetricEntry } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';
import type { RecordedMetrics } from '../domain/metric-entry.ts';

/** Replaces all that an entry of body metrics says. */
export async function replaceMetricEntry(
  sql: Sql,
  id: string,
  metrics: RecordedMetrics,
  now: Date,
): Promise<MetricEntry> {
  const { rows } = await sql.query<MetricEntry>(
    `UPDATE metric_entries
     SET weight_kg = $2, body_fat_percentage = $3, muscle_mass_kg = $4, waist_cm = $5, hip_cm = $6,
         chest_cm = $7, arm_cm = $8, thigh_cm = $9, resting_heart_rate_bpm = $10, recorded_at = $11,
         notes = $12, updated_at = $13
     WHERE id = $1
     RETURNING *`,
    [
      id,
      metrics.weight_kg,
      metrics.body_fat_percentage,
      metrics.muscle_mass_kg,
      metrics.waist_cm,
      metrics.hip_cm,
      metrics.chest_cm,
      metrics.arm_cm,
      metrics.thigh_cm,
      metrics.resting_heart_rate_bpm,
      metrics.recorded_at,
      metrics.notes,
      now,
    ],
  );
  return firstRow(rows);
}
