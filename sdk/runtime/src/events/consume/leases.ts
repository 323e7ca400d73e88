import type { Sql } from '@fitsync/descriptor';
import { partitionCount, type PartitionPlace } from '@fitsync/sdk/internal/log';

/** A partition that this replica reads. */
export interface LeasedPartition extends PartitionPlace {
  /** Log id up to which everything is settled. */
  readonly position: string;
}

/** Makes the rows of all partitions of the sources, unless they are there. */
export async function registerPartitions(sql: Sql, sources: readonly string[]): Promise<void> {
  await sql.query(
    `INSERT INTO consumer_partition (source, partition)
     SELECT source, partition FROM unnest($1::text[]) AS source, generate_series(0, $2 - 1) AS partition
     ON CONFLICT DO NOTHING`,
    [sources, partitionCount],
  );
}

/** Says that this replica lives, and counts those that do. The database's clock decides, so theirs need not agree. */
export async function beat(sql: Sql, replica: string, seconds: number): Promise<number> {
  const { rows } = await sql.query<{ alive: number }>(
    `WITH beat AS (
       INSERT INTO consumer_replica VALUES ($1, now() + $2 * interval '1 second')
       ON CONFLICT (id) DO UPDATE SET alive_until = excluded.alive_until
     ), gone AS (
       DELETE FROM consumer_replica WHERE alive_until < now() - interval '1 hour'
     )
     SELECT 1 + count(*) AS alive FROM consumer_replica WHERE id <> $1 AND alive_until > now()`,
    [replica, seconds],
  );
  return rows[0]?.alive ?? 1;
}

/** Extends the leases of this replica; returns those that it still has. */
export async function renewLeases(
  sql: Sql,
  replica: string,
  seconds: number,
): Promise<LeasedPartition[]> {
  const { rows } = await sql.query<LeasedPartition>(
    `UPDATE consumer_partition SET leased_until = now() + $2 * interval '1 second'
     WHERE owner = $1 RETURNING source, partition, position`,
    [replica, seconds],
  );
  return rows;
}

/** Takes up to `count` partitions of the sources that nobody has, or whose owner has not renewed in time. */
export async function acquireLeases(
  sql: Sql,
  replica: string,
  sources: readonly string[],
  { count, seconds }: { readonly count: number; readonly seconds: number },
): Promise<LeasedPartition[]> {
  const { rows } = await sql.query<LeasedPartition>(
    `UPDATE consumer_partition SET owner = $1, leased_until = now() + $3 * interval '1 second'
     WHERE (source, partition) IN (
       SELECT source, partition FROM consumer_partition
       WHERE source = ANY($2) AND (owner IS NULL OR leased_until < now())
       ORDER BY random() LIMIT $4 FOR UPDATE SKIP LOCKED
     )
     RETURNING source, partition, position`,
    [replica, sources, seconds, count],
  );
  return rows;
}

/** Gives partitions back, so that others can take them at once. */
export async function releaseLeases(
  sql: Sql,
  replica: string,
  places: readonly PartitionPlace[],
): Promise<void> {
  await sql.query(
    `UPDATE consumer_partition AS held SET owner = NULL, leased_until = NULL
     FROM unnest($2::text[], $3::smallint[]) AS given (source, partition)
     WHERE held.owner = $1 AND held.source = given.source AND held.partition = given.partition`,
    [replica, places.map(({ source }) => source), places.map(({ partition }) => partition)],
  );
}

/** Says that this replica is gone. */
export async function leave(sql: Sql, replica: string): Promise<void> {
  await sql.query('DELETE FROM consumer_replica WHERE id = $1', [replica]);
}

/**
 * Moves the position of a partition on, as the last thing in the transaction that settled the entries up to there. False
 * when the partition has another owner by now: then the transaction must not commit. As the last thing, because the
 * renewal of the lease waits for the row that this locks.
 */
export async function savePosition(
  tx: Sql,
  replica: string,
  { source, partition }: PartitionPlace,
  position: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    'UPDATE consumer_partition SET position = $4 WHERE source = $1 AND partition = $2 AND owner = $3',
    [source, partition, replica, position],
  );
  return rowCount === 1;
}
