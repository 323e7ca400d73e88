import type { Sql } from '@fitsync/descriptor';
import type { Gym } from '@fitsync/contracts/schedule';

/** Gyms in order of name, at most `limit`, after the last of the page before. */
export async function listGyms(
  sql: Sql,
  after: { readonly name: string; readonly id: string } | null,
  limit: number,
): Promise<Gym[]> {
  const { rows } = await sql.query<Gym>(
    `SELECT * FROM gyms
     WHERE $1::text IS NULL OR (name, id) > ($1, $2::uuid)
     ORDER BY name, id
     LIMIT $3`,
    [after?.name ?? null, after?.id ?? null, limit],
  );
  return rows;
}
