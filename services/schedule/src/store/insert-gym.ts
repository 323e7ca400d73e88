import type { Sql } from '@fitsync/descriptor';
import type { Gym } from '@fitsync/contracts/schedule';
import { firstRow } from '@fitsync/runtime/db';

/** Stores a gym. */
export async function insertGym(sql: Sql, gym: Gym): Promise<Gym> {
  const { rows } = await sql.query<Gym>(
    `INSERT INTO gyms (id, name, address, time_zone, created_at)
     VALUES ($1, $2, $3, $4, $5)
     RETURNING *`,
    [gym.id, gym.name, gym.address, gym.time_zone, gym.created_at],
  );
  return firstRow(rows);
}
