import type { Sql } from '@fitsync/descriptor';
import type { Gym } from '@fitsync/contracts/schedule';

/** The gym with this id, or undefined. */
export async function findGym(sql: Sql, id: string): Promise<Gym | undefined> {
  const { rows } = await sql.query<Gym>('SELECT * FROM gyms WHERE id = $1', [id]);
  return rows[0];
}
