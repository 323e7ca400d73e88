import type { MetricEntry } from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';

/** The entry of a reading that a source knows by its own id, or undefined; an entry without such an id is never found. */
export async function findReading(
  sql: Sql,
  reading: Pick<MetricEntry, 'client_id' | 'source' | 'source_id'>,
): Promise<MetricEntry | undefined> {
  const { rows } = await sql.query<MetricEntry>(
    'SELECT * FROM metric_entries WHERE client_id = $1 AND source = $2 AND source_id = $3',
    [reading.client_id, reading.source, reading.source_id],
  );
  return rows[0];
}
