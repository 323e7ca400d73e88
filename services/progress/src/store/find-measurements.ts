import type { Sql } from '@fitsync/descriptor';
import type { Measurement } from '../domain/measurement.ts';

/** All that was measured of a client. */
export async function findMeasurements(sql: Sql, clientId: string): Promise<Measurement[]> {
  const { rows } = await sql.query<Measurement>(
    `SELECT weight_kg, body_fat_percentage, muscle_mass_kg, waist_cm, hip_cm, chest_cm, arm_cm,
       thigh_cm, resting_heart_rate_bpm, recorded_at
     FROM metric_entries WHERE client_id = $1`,
    [clientId],
  );
  return rows;
}
