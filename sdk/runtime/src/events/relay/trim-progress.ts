import type { Sql } from '@fitsync/descriptor';
import type { GroupPlace } from './decide-trim.ts';

/** First half of an advisory lock that is taken by whoever trims; the second is the partition. */
const trimLock = 20_261_126;

/** Lets one relay at a time trim a partition, until the transaction ends; gives whether it is this one. */
export async function lockForTrim(tx: Sql, partition: number): Promise<boolean> {
  const { rows } = await tx.query<{ locked: boolean }>(
    'SELECT pg_try_advisory_xact_lock($1, $2) AS locked',
    [trimLock, partition],
  );
  return rows[0]?.locked ?? false;
}

/** The part of a log that should be in Redis. */
export interface LogExtent {
  /** The first id that has not been trimmed. */
  readonly trimmed_id: string;
  readonly last_id: string;
}

/** From where to where a log reaches. */
export async function readExtent(sql: Sql, partition: number): Promise<LogExtent> {
  const { rows } = await sql.query<LogExtent>(
    'SELECT trimmed_id, last_id FROM relay_partition WHERE partition = $1',
    [partition],
  );
  return rows[0] ?? { trimmed_id: '0-0', last_id: '0-0' };
}

/** Records that a log has been trimmed: what is lost is written again from `keepFrom` on. */
export async function recordTrim(sql: Sql, partition: number, keepFrom: string): Promise<void> {
  await sql.query('UPDATE relay_partition SET trimmed_id = $2 WHERE partition = $1', [
    partition,
    keepFrom,
  ]);
}

/** The log id of the oldest of the newest `count` events; undefined when there are fewer. */
export async function findNewest(
  sql: Sql,
  partition: number,
  count: number,
): Promise<string | undefined> {
  const { rows } = await sql.query<{ id: string }>(
    `SELECT ms || '-' || total - $2 AS id FROM (
       SELECT ms, sum(cardinality(rows)) OVER (ORDER BY ms DESC) AS total
       FROM outbox_batch WHERE partition = $1
     ) AS newest
     WHERE total >= $2 ORDER BY ms DESC LIMIT 1`,
    [partition, count],
  );
  return rows[0]?.id;
}

/** How far each group had come when it was last seen in Redis. */
export async function listGroupPlaces(sql: Sql, partition: number): Promise<GroupPlace[]> {
  const { rows } = await sql.query<GroupPlace>(
    'SELECT name, handled_id AS place FROM relay_group WHERE partition = $1 ORDER BY name',
    [partition],
  );
  return rows;
}

/** Remembers how far groups have come, for when Redis forgets them. */
export async function storeGroupPlaces(
  sql: Sql,
  partition: number,
  groups: readonly GroupPlace[],
): Promise<void> {
  await sql.query(
    `INSERT INTO relay_group (partition, name, handled_id)
     SELECT $1, name, place FROM unnest($2::text[], $3::text[]) AS seen (name, place)
     ON CONFLICT (partition, name) DO UPDATE SET handled_id = excluded.handled_id`,
    [partition, groups.map(({ name }) => name), groups.map(({ place }) => place)],
  );
}
