import type { MetricEntry } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';
import type { RecordedMetrics } from '../domain/metric-entry.ts';

/** An entry that is to be stored. */
export type NewMetricEntry = RecordedMetrics & Pick<MetricEntry, 'id' | 'recorded_by'>;

/** Stores an entry of body metrics. */
export async function insertMetricEntry(
  sql: Sql,
  entry: NewMetricEntry,
  now: Date,
): Promise<MetricEntry> {
  const { rows } = await sql.query<MetricEntry>(
    `INSERT INTO metric_entries (id, client_id, weight_kg, body_fat_percentage, muscle_mass_kg, waist_cm,
       hip_cm, chest_cm, arm_cm, thigh_cm, resting_heart_rate_bpm, recorded_at, source, source_id,
       notes, recorded_by, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $17)
     RETURNING *`,
    [
      entry.id,
      entry.client_id,
      entry.weight_kg,
      entry.body_fat_percentage,
      entry.muscle_mass_kg,
      entry.waist_cm,
      entry.hip_cm,
      entry.chest_cm,
      entry.arm_cm,
      entry.thigh_cm,
      entry.resting_heart_rate_bpm,
      entry.recorded_at,
      entry.source,
      entry.source_id,
      entry.notes,
      entry.recorded_by,
      now,
    ],
  );
  return firstRow(rows);
}
