import type { Sql } from '@fitsync/descriptor';
import type { LogEntryToAppend } from './append-to-log.ts';

/** Events of one partition whose ids in the log are decided. */
export interface RelayBatch {
  readonly partition: number;
  /** Milliseconds part of their ids; names the batch. */
  readonly ms: number;
  /** Id of the last event that was known to be in the log before. */
  readonly previous: string;
  readonly rows: readonly string[];
  readonly entries: readonly LogEntryToAppend[];
}

const mostEvents = 200;
/** A script blocks Redis while it runs, so it should not carry much. */
const mostBytes = 256 * 1024;

interface State {
  readonly last_ms: number;
  readonly last_id: string;
  readonly batch: string[] | null;
}

/**
 * The batch of the partition that is open, or a new one of the oldest events that wait; undefined when there are none.
 * Run it in a transaction. Skips the partition, which is then empty too, while another relay is just doing this.
 */
export async function openBatch(
  tx: Sql,
  partition: number,
  now: Date,
): Promise<RelayBatch | undefined> {
  // Postgres expects few events to wait, so it would read and sort all of them for each batch: 1 to 6 ms with a thousand
  // waiting, and more with more, against 0.3 ms in the order of the index. Holds until the end of the transaction.
  const { rows: states } = await tx.query<State>(
    `SELECT last_ms, last_id, batch,
       set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)
     FROM relay_partition WHERE partition = $1 FOR UPDATE SKIP LOCKED`,
    [partition],
  );
  const [state] = states;
  if (!state) return undefined;
  // A statement of its own, after the lock: it must see what the last holder of the lock has published.
  const rows = state.batch ?? (await oldestWaiting(tx, partition));
  if (rows.length === 0) return undefined;
  let ms = state.last_ms;
  if (!state.batch) {
    // Log ids only grow, even when the clock goes back.
    ms = Math.max(now.getTime(), state.last_ms + 1);
    await tx.query('UPDATE relay_partition SET last_ms = $2, batch = $3 WHERE partition = $1', [
      partition,
      ms,
      rows,
    ]);
  }
  const entries = await readEntries(tx, rows, ms);
  return { partition, ms, previous: state.last_id, rows, entries };
}

/** How long an event waited until it was published. */
export interface PublishedEvent {
  readonly type: string;
  readonly delay_seconds: number;
}

/** Marks the events of a batch as published; does nothing when another relay has done so. */
export async function closeBatch(sql: Sql, batch: RelayBatch): Promise<PublishedEvent[]> {
  const { rows } = await sql.query<PublishedEvent>(
    `WITH closed AS (
       UPDATE relay_partition SET last_id = $3, batch = NULL
       WHERE partition = $1 AND last_ms = $2 AND batch IS NOT NULL
       RETURNING partition
     )
     UPDATE outbox
     SET stream_ms = $2, stream_seq = place.position - 1, published_at = clock_timestamp()
     FROM closed, unnest($4::bigint[]) WITH ORDINALITY AS place (id, position)
     WHERE outbox.id = place.id
     RETURNING type, extract(epoch FROM published_at - created_at) AS delay_seconds`,
    [batch.partition, batch.ms, `${batch.ms}-${batch.rows.length - 1}`, batch.rows],
  );
  return rows;
}

/** Gives the open batch new ids, after an entry that is in the log already. */
export async function moveBatch(sql: Sql, batch: RelayBatch, topMs: number): Promise<void> {
  await sql.query(
    `UPDATE relay_partition SET last_ms = $3
     WHERE partition = $1 AND last_ms = $2 AND batch IS NOT NULL`,
    [batch.partition, batch.ms, Math.max(batch.ms, topMs) + 1],
  );
}

async function oldestWaiting(tx: Sql, partition: number): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `SELECT sized.id::text FROM (
       SELECT id, sum(octet_length(envelope)) OVER (ORDER BY id) - octet_length(envelope) AS before
       FROM (
         SELECT id, envelope FROM outbox
         WHERE partition = $1 AND published_at IS NULL ORDER BY id LIMIT $2
       ) AS oldest
     ) AS sized
     WHERE before < $3 ORDER BY sized.id`,
    [partition, mostEvents, mostBytes],
  );
  return rows.map(({ id }) => id);
}

async function readEntries(
  tx: Sql,
  rows: readonly string[],
  ms: number,
): Promise<LogEntryToAppend[]> {
  const { rows: entries } = await tx.query<LogEntryToAppend>(
    `SELECT $2::bigint || '-' || place.position - 1 AS id, type, envelope
     FROM unnest($1::bigint[]) WITH ORDINALITY AS place (row, position)
     JOIN outbox ON outbox.id = place.row
     ORDER BY place.position`,
    [rows, ms],
  );
  return entries;
}
