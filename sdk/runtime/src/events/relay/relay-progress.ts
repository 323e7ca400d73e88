import type { Sql } from '@fitsync/descriptor';
import type { LogEntryToAppend } from './append-to-log.ts';
import { compareLogIds, parseLogId } from '@fitsync/sdk/internal/log';
import { readExtent } from './trim-progress.ts';

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
  // One lower bound, so that it is where the index is entered: below lie up to 30 days of events.
  const from =
    compareLogIds(after, trimmed) < 0 ? { ...kept, seq: kept.seq - 1 } : parseLogId(after);
  const { rows } = await sql.query<LogEntryToAppend>(
    `SELECT stream_ms || '-' || stream_seq AS id, type, envelope
     FROM published_event AS place JOIN outbox ON outbox.id = place.id
     WHERE place.partition = $1 AND stream_ms BETWEEN $2 AND $4
       AND (stream_ms, stream_seq) > ($2, $3) AND (stream_ms, stream_seq) <= ($4, $5)
     ORDER BY stream_ms, stream_seq LIMIT 200`,
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
    `SELECT count(*) AS pending,
       extract(epoch FROM clock_timestamp() - min(created_at)) AS oldest_seconds
     FROM outbox_waiting AS waiting JOIN outbox ON outbox.id = waiting.id`,
  );
  return { pending: rows[0]?.pending ?? 0, oldest_seconds: rows[0]?.oldest_seconds ?? 0 };
}

/** Deletes some of the batches that were published longer ago than events are kept; returns how many events they had. */
export async function pruneOutbox(sql: Sql): Promise<number> {
  const { rowCount } = await sql.query(
    `WITH old AS (
       SELECT partition, ms, published_at, cardinality(rows) AS size FROM relay_batch
       WHERE published_at < now() - interval '30 days' ORDER BY published_at LIMIT 5000
     ), bounded AS (
       SELECT partition, ms FROM (
         SELECT *, sum(size) OVER (ORDER BY published_at, partition, ms) - size AS before FROM old
       ) AS counted WHERE before < 5000
     ), gone AS (
       DELETE FROM relay_batch AS batch USING bounded
       WHERE batch.partition = bounded.partition AND batch.ms = bounded.ms RETURNING rows
     )
     DELETE FROM outbox WHERE id IN (SELECT unnest(rows) FROM gone)`,
  );
  return rowCount ?? 0;
}
