import type { Sql } from '@fitsync/descriptor';

/** Deletes some of what was settled before; returns how many. */
export async function pruneDeliveries(sql: Sql, before: Date): Promise<number> {
  const { rowCount } = await sql.query(
    `DELETE FROM deliveries WHERE id IN (
       SELECT id FROM deliveries WHERE settled_at < $1 LIMIT 5000
     )`,
    [before],
  );
  return rowCount ?? 0;
}
