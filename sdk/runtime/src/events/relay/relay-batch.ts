import type { Sql } from '@fitsync/descriptor';
import type { LogEntryToAppend } from './append-to-log.ts';

/** An event whose id in the log is decided. */
export interface BatchEntry extends LogEntryToAppend {
  /** When it was recorded, in seconds since the epoch by the clock of Postgres. */
  readonly recorded: number;
}

/** Events of one partition whose ids in the log are decided. */
export interface RelayBatch {
  readonly partition: number;
  /** Milliseconds part of their ids; names the batch. */
  readonly ms: number;
  /** Id of the last event that was known to be in the log before. */
  readonly previous: string;
  /** Their rows in the outbox. */
  readonly rows: readonly string[];
  readonly entries: readonly BatchEntry[];
}

const mostEvents = 200;
/** A script blocks Redis while it runs, so it should not carry much. */
const mostBytes = 256 * 1024;

interface State {
  readonly last_ms: number;
  readonly last_id: string;
  readonly batch: string[] | null;
}

interface OutboxRow {
  readonly id: string;
  readonly type: string;
  readonly envelope: string;
  readonly recorded: number;
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
  // Postgres expects few events to wait, so it would read and sort all of them for each batch: 2 ms with 10 000 waiting,
  // against 0.1 ms in the order of the index. Holds until the end of the transaction.
  const { rows: states } = await tx.query<State>(
    `SELECT last_ms, last_id, batch,
       set_config('enable_bitmapscan', 'off', true), set_config('enable_sort', 'off', true)
     FROM relay_partition WHERE partition = $1 FOR UPDATE SKIP LOCKED`,
    [partition],
  );
  const [state] = states;
  if (!state) return undefined;
  // A statement of its own, after the lock: it must see what the last holder of the lock has published.
  const found = await (state.batch ? readRows(tx, state.batch) : readOldestWaiting(tx, partition));
  if (found.length === 0) return undefined;
  const rows = found.map(({ id }) => id);
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
  const entries = found.map(({ type, envelope, recorded }, seq) => ({
    id: `${ms}-${seq}`,
    type,
    envelope,
    recorded,
  }));
  return { partition, ms, previous: state.last_id, rows, entries };
}

/**
 * Records that the events of a batch are in the log. Gives the time of that, in seconds since the epoch, and undefined
 * when another relay has done so, or has given the batch other ids.
 */
export async function closeBatch(sql: Sql, batch: RelayBatch): Promise<number | undefined> {
  const { rows } = await sql.query<{ published: number }>(
    `WITH closed AS (
       UPDATE relay_partition SET last_id = $3, batch = NULL
       WHERE partition = $1 AND last_ms = $2 AND batch IS NOT NULL
       RETURNING partition, last_ms
     ), published AS (
       DELETE FROM outbox_waiting USING closed
       WHERE outbox_waiting.partition = closed.partition AND outbox_waiting.id = ANY ($4::bigint[])
     )
     INSERT INTO outbox_batch (partition, ms, rows)
     SELECT partition, last_ms, $4::bigint[] FROM closed
     RETURNING extract(epoch FROM published_at) AS published`,
    [batch.partition, batch.ms, `${batch.ms}-${batch.rows.length - 1}`, batch.rows],
  );
  return rows[0]?.published;
}

/** Gives the open batch new ids, after an entry that is in the log already. */
export async function moveBatch(sql: Sql, batch: RelayBatch, topMs: number): Promise<void> {
  await sql.query(
    `UPDATE relay_partition SET last_ms = $3
     WHERE partition = $1 AND last_ms = $2 AND batch IS NOT NULL`,
    [batch.partition, batch.ms, Math.max(batch.ms, topMs) + 1],
  );
}

async function readOldestWaiting(tx: Sql, partition: number): Promise<OutboxRow[]> {
  const { rows } = await tx.query<OutboxRow>(
    `SELECT id::text, type, envelope, recorded FROM (
       SELECT outbox.id, type, envelope, extract(epoch FROM created_at) AS recorded,
         sum(octet_length(envelope)) OVER (ORDER BY outbox.id) - octet_length(envelope) AS before
       FROM (
         SELECT id FROM outbox_waiting WHERE partition = $1 ORDER BY id LIMIT $2
       ) AS oldest JOIN outbox ON outbox.id = oldest.id
     ) AS sized
     WHERE before < $3 ORDER BY sized.id`,
    [partition, mostEvents, mostBytes],
  );
  return rows;
}

async function readRows(tx: Sql, ids: readonly string[]): Promise<OutboxRow[]> {
  const { rows } = await tx.query<OutboxRow>(
    `SELECT id::text, type, envelope, extract(epoch FROM created_at) AS recorded
     FROM outbox WHERE id = ANY ($1::bigint[]) ORDER BY outbox.id`,
    [ids],
  );
  return rows;
}
