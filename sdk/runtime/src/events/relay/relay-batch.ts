import type { Sql } from '@fitsync/descriptor';
import type { LogEntryToAppend } from './append-to-log.ts';

/** Events of one partition whose ids in the log are decided. */
export interface RelayBatch {
  readonly partition: number;
  /** Milliseconds part of their ids; names the batch. */
  readonly ms: number;
  /** Id of the last event that was known to be in the log before. */
  readonly previous: string;
  readonly entries: readonly BatchEntry[];
  /** When it was read, by `performance.now`. */
  readonly readAt: number;
}

/** An event of a batch. */
export interface BatchEntry extends LogEntryToAppend {
  /** For how many seconds it had been recorded when the batch was read. */
  readonly waited: number;
}

/** Events of one batch at most. */
const mostEvents = 200;
/** A script blocks Redis while it runs, so it should not carry much. */
const mostBytes = 256 * 1024;

/** A partition that this transaction has locked. */
interface State {
  readonly partition: number;
  readonly last_ms: number;
  readonly last_id: string;
  readonly is_open: boolean;
}

interface Row {
  readonly partition: number;
  readonly type: string;
  readonly envelope: string;
  readonly waited: number;
}

/**
 * That a partition, `state`, has something to publish. Not EXISTS, for which Postgres reads all that waits (measured
 * with 10 000 waiting: 8.5 ms, against 0.3 ms).
 */
const hasWork = `(state.batch IS NOT NULL OR (
  SELECT id FROM outbox_waiting WHERE outbox_waiting.partition = state.partition ORDER BY id LIMIT 1
) IS NOT NULL)`;

/** Partitions that have something to publish. */
export async function findWaitingPartitions(sql: Sql): Promise<number[]> {
  const { rows } = await sql.query<{ partition: number }>(
    `SELECT partition FROM relay_partition AS state WHERE ${hasWork} ORDER BY partition`,
  );
  return rows.map(({ partition }) => partition);
}

/**
 * For each partition, `except` for some, the batch that is open, or a new one of the oldest events that wait. Run it in a
 * transaction. Skips partitions for which another relay is just doing this.
 */
export async function openBatches(
  tx: Sql,
  except: readonly number[],
  now: Date,
): Promise<RelayBatch[]> {
  // Until Postgres has analysed the table of what waits, it would read and sort all of it for each batch: 33 ms with
  // 80 000 waiting, against 0.4 ms in the order of the index. Holds until the end of the transaction.
  const { rows: states } = await tx.query<State>(
    `SELECT partition, last_ms, last_id, batch IS NOT NULL AS is_open,
       set_config('enable_bitmapscan', 'off', true)
     FROM relay_partition AS state
     WHERE partition <> ALL ($1) AND ${hasWork} FOR UPDATE SKIP LOCKED`,
    [except],
  );
  // Statements of their own, after the lock: they must see what the last holder of the lock has published.
  const open = states.filter(({ is_open }) => is_open);
  const free = states
    .filter(({ is_open }) => !is_open)
    // Log ids only grow, even when the clock goes back.
    .map((state) => ({ ...state, last_ms: Math.max(now.getTime(), state.last_ms + 1) }));
  const rows = [
    ...(open.length > 0 ? await readOpen(tx, open) : []),
    ...(free.length > 0 ? await openNew(tx, free) : []),
  ];
  const readAt = performance.now();
  const byPartition = Map.groupBy(rows, ({ partition }) => partition);
  return [...open, ...free].flatMap(({ partition, last_ms: ms, last_id: previous }) => {
    const entries = (byPartition.get(partition) ?? []).map(({ type, envelope, waited }, seq) => ({
      id: `${ms}-${seq}`,
      type,
      envelope,
      waited,
    }));
    return entries.length > 0 ? [{ partition, ms, previous, entries, readAt }] : [];
  });
}

async function openNew(tx: Sql, states: readonly State[]): Promise<Row[]> {
  const { rows } = await tx.query<Row>(
    `WITH oldest AS (
       SELECT state.partition, state.ms, waiting.id, type, envelope, created_at,
         sum(octet_length(envelope)) OVER (PARTITION BY state.partition ORDER BY waiting.id)
           - octet_length(envelope) AS before
       FROM unnest($1::smallint[], $2::bigint[]) AS state (partition, ms)
       CROSS JOIN LATERAL (
         SELECT id FROM outbox_waiting WHERE partition = state.partition ORDER BY id LIMIT $3
       ) AS waiting
       JOIN outbox ON outbox.id = waiting.id
     ), chosen AS MATERIALIZED (
       SELECT * FROM oldest WHERE before < $4
     ), opened AS (
       UPDATE relay_partition SET last_ms = ms, batch = rows
       FROM (SELECT partition, ms, array_agg(id ORDER BY id) AS rows FROM chosen GROUP BY partition, ms) AS new
       WHERE relay_partition.partition = new.partition
     )
     SELECT partition, type, envelope,
       extract(epoch FROM clock_timestamp() - created_at)::float8 AS waited
     FROM chosen ORDER BY partition, id`,
    [
      states.map(({ partition }) => partition),
      states.map(({ last_ms }) => last_ms),
      mostEvents,
      mostBytes,
    ],
  );
  return rows;
}

async function readOpen(tx: Sql, states: readonly State[]): Promise<Row[]> {
  const { rows } = await tx.query<Row>(
    `SELECT state.partition, type, envelope,
       extract(epoch FROM clock_timestamp() - created_at)::float8 AS waited
     FROM relay_partition AS state
     CROSS JOIN LATERAL unnest(batch) WITH ORDINALITY AS place (id, position)
     JOIN outbox ON outbox.id = place.id
     WHERE state.partition = ANY ($1) ORDER BY state.partition, position`,
    [states.map(({ partition }) => partition)],
  );
  return rows;
}

/**
 * Gives the events of batches their places, now that they are in the log. Returns the batches of which it did so; the
 * others, another relay has closed.
 */
export async function closeBatches(
  sql: Sql,
  batches: readonly RelayBatch[],
): Promise<RelayBatch[]> {
  const { rows } = await sql.query<{ partition: number }>(
    // Locked in their order, so that two relays never wait for each other.
    `WITH done AS MATERIALIZED (
       SELECT state.partition, state.last_ms AS ms, state.batch AS rows FROM relay_partition AS state
       JOIN unnest($1::smallint[], $2::bigint[]) AS appended (partition, ms)
         ON appended.partition = state.partition AND appended.ms = state.last_ms
       WHERE state.batch IS NOT NULL ORDER BY state.partition FOR UPDATE OF state
     ), closed AS (
       UPDATE relay_partition SET last_id = done.ms || '-' || cardinality(done.rows) - 1, batch = NULL
       FROM done WHERE relay_partition.partition = done.partition
     ), placed AS (
       INSERT INTO relay_batch (partition, ms, first_row, last_row, rows)
       SELECT partition, ms, rows[1], rows[cardinality(rows)], rows FROM done
     ), removed AS (
       DELETE FROM outbox_waiting USING done, unnest(done.rows) AS row (id)
       WHERE outbox_waiting.partition = done.partition AND outbox_waiting.id = row.id
     )
     SELECT partition FROM done`,
    [batches.map(({ partition }) => partition), batches.map(({ ms }) => ms)],
  );
  const closed = new Set(rows.map(({ partition }) => partition));
  return batches.filter(({ partition }) => closed.has(partition));
}

/** Gives the open batch new ids, after an entry that is in the log already. */
export async function moveBatch(sql: Sql, batch: RelayBatch, topMs: number): Promise<void> {
  await sql.query(
    `UPDATE relay_partition SET last_ms = $3
     WHERE partition = $1 AND last_ms = $2 AND batch IS NOT NULL`,
    [batch.partition, batch.ms, Math.max(batch.ms, topMs) + 1],
  );
}
