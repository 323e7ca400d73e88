import type { Sql } from '@fitsync/descriptor';
import type { LogEntryToAppend } from './append-to-log.ts';
import { compareLogIds, parseLogId } from '../log/log-id.ts';
import { readExtent } from './trim-progress.ts';

/** Partitions that have something to publish. */
export async function findWaitingPartitions(sql: Sql): Promise<number[]> {
  const { rows } = await sql.query<{ partition: number }>(
    `SELECT partition FROM relay_partition AS state
     WHERE batch IS NOT NULL OR (
       SELECT id FROM outbox_waiting WHERE outbox_waiting.partition = state.partition LIMIT 1
     ) IS NOT NULL
     ORDER BY partition`,
  );
  return rows.map(({ partition }) => partition);
}

/** How far a log must have been written. */
export interface PartitionEnd {
  readonly partition: number;
  readonly last_id: string;
}

/** Where the logs that hold anything should end. */
export async function listPartitionEnds(sql: Sql): Promise<PartitionEnd[]> {
  const { rows } = await sql.query<PartitionEnd>(
    "SELECT partition, last_id FROM relay_partition WHERE last_id <> '0-0' ORDER BY partition",
  );
  return rows;
}

/** A part of a log, as log ids. */
export interface LogRange {
  readonly partition: number;
  readonly after: string;
  readonly upTo: string;
}

/** The oldest events of a part of a log that have not been trimmed, as far as they are kept. */
export async function readPublished(
  sql: Sql,
  { partition, after, upTo }: LogRange,
): Promise<LogEntryToAppend[]> {
  const { trimmed_id: trimmed } = await readExtent(sql, partition);
  const [kept, to] = [parseLogId(trimmed), parseLogId(upTo)];
  const from =
    compareLogIds(after, trimmed) < 0 ? { ...kept, seq: kept.seq - 1 } : parseLogId(after);
  const { rows } = await sql.query<LogEntryToAppend>(
    // As many batches as may be needed, for up to 30 days of them follow; the first may lie behind `after` in part.
    `SELECT place.ms || '-' || place.seq AS id, type, envelope
     FROM (
       SELECT ms, position - 1 AS seq, row
       FROM (
         SELECT ms, rows, sum(cardinality(rows)) OVER (ORDER BY ms) - cardinality(rows) AS before
         FROM outbox_batch WHERE partition = $1 AND ms >= $2 AND ms <= $4
         ORDER BY ms LIMIT 201
       ) AS batch CROSS JOIN LATERAL unnest(rows) WITH ORDINALITY AS place (row, position)
       WHERE before < 400
     ) AS place JOIN outbox ON outbox.id = place.row
     WHERE (place.ms, place.seq) > ($2, $3) AND (place.ms, place.seq) <= ($4, $5)
     ORDER BY place.ms, place.seq LIMIT 200`,
    [partition, from.ms, from.seq, to.ms, to.seq],
  );
  return rows;
}

/** Accepts that a log ends earlier than it did, because the events after that are trimmed or no longer kept. */
export async function acceptEnd(sql: Sql, end: PartitionEnd, top: string): Promise<void> {
  await sql.query('UPDATE relay_partition SET last_id = $3 WHERE partition = $1 AND last_id = $2', [
    end.partition,
    end.last_id,
    top,
  ]);
}

/** Events that wait, and for how many seconds the oldest one has. */
export async function measureOutbox(
  sql: Sql,
): Promise<{ readonly pending: number; readonly oldest_seconds: number }> {
  const { rows } = await sql.query<{ pending: number; oldest_seconds: number | null }>(
    `SELECT count(*) AS pending, (
       SELECT extract(epoch FROM clock_timestamp() - created_at) FROM outbox
       WHERE id = (SELECT min(id) FROM outbox_waiting)
     ) AS oldest_seconds
     FROM outbox_waiting`,
  );
  return { pending: rows[0]?.pending ?? 0, oldest_seconds: rows[0]?.oldest_seconds ?? 0 };
}

/** Deletes some of the events that were published longer ago than events are kept; returns how many batches. */
export async function pruneOutbox(sql: Sql): Promise<number> {
  const { rowCount } = await sql.query(
    `WITH old AS (
       SELECT partition, ms, rows FROM outbox_batch
       WHERE published_at < now() - interval '30 days' LIMIT 100 FOR UPDATE SKIP LOCKED
     ), events AS (
       DELETE FROM outbox USING old WHERE outbox.id = ANY (old.rows)
     )
     DELETE FROM outbox_batch USING old
     WHERE outbox_batch.partition = old.partition AND outbox_batch.ms = old.ms`,
  );
  return rowCount ?? 0;
}
