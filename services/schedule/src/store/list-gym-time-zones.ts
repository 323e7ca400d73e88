import type { Sql } from '@fitsync/descriptor';

/** The IANA zones in which there are gyms. */
export async function listGymTimeZones(sql: Sql): Promise<string[]> {
  const { rows } = await sql.query<{ time_zone: string }>('SELECT DISTINCT time_zone FROM gyms');
  return rows.map((row) => row.time_zone);
}
