import type { MetricEntry, MetricName } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import type { VisibleClients } from '../domain/client-policy.ts';

/** What a list of entries is narrowed by; null does not narrow. */
export interface MetricFilter {
  readonly clients: VisibleClients;
  /** Only entries that hold a value of it. */
  readonly metric: MetricName | null;
  readonly from: string | null;
  /** Only what was measured before. */
  readonly to: string | null;
  /** The last entry of the page before. */
  readonly before: { readonly recorded_at: string; readonly id: string } | null;
}

/** Entries of body metrics, the latest first, at most `limit`. */
export async function listMetricEntries(
  sql: Sql,
  filter: MetricFilter,
  limit: number,
): Promise<MetricEntry[]> {
  const { rows } = await sql.query<MetricEntry>(
    `SELECT * FROM metric_entries
     WHERE ($1::uuid[] IS NULL OR client_id = ANY ($1))
       AND ($2::text IS NULL OR CASE $2
         WHEN 'weight_kg' THEN weight_kg
         WHEN 'body_fat_percentage' THEN body_fat_percentage
         WHEN 'muscle_mass_kg' THEN muscle_mass_kg
         WHEN 'waist_cm' THEN waist_cm
         WHEN 'hip_cm' THEN hip_cm
         WHEN 'chest_cm' THEN chest_cm
         WHEN 'arm_cm' THEN arm_cm
         WHEN 'thigh_cm' THEN thigh_cm
         WHEN 'resting_heart_rate_bpm' THEN resting_heart_rate_bpm
       END IS NOT NULL)
       AND ($3::timestamptz IS NULL OR recorded_at >= $3)
       AND ($4::timestamptz IS NULL OR recorded_at < $4)
       AND ($5::timestamptz IS NULL OR (recorded_at, id) < ($5, $6::uuid))
     ORDER BY recorded_at DESC, id DESC
     LIMIT $7`,
    [
      filter.clients,
      filter.metric,
      filter.from,
      filter.to,
      filter.before?.recorded_at ?? null,
      filter.before?.id ?? null,
      limit,
    ],
  );
  return rows;
}
