import type { Sql } from '@fitsync/descriptor';
import type { PartitionPlace } from '@fitsync/sdk/internal/log';

/** An event that goes into the retry queue. */
export interface EventToQueue extends PartitionPlace {
  readonly eventId: string;
  readonly type: string;
  readonly key: string;
  readonly text: string;
  readonly logId: string;
  /** Attempts that have failed: 1, or 0 for one that only waits behind others. */
  readonly attempts: number;
  /** Seconds from now until it is tried. */
  readonly delay: number;
  readonly error: string | null;
}

/** Puts events at the end of the retry queue, in the order given. */
export async function enqueue(tx: Sql, events: readonly EventToQueue[]): Promise<void> {
  if (events.length === 0) return;
  await tx.query(
    `INSERT INTO retry_queue
       (event_id, source, partition, type, key, envelope, log_id, attempts, due_at, last_error, first_failed_at)
     SELECT event_id, source, partition, type, key, envelope, log_id, attempts,
       now() + delay * interval '1 second', error, CASE WHEN attempts > 0 THEN now() END
     FROM unnest($1::text[], $2::text[], $3::smallint[], $4::text[], $5::text[], $6::text[], $7::text[],
         $8::smallint[], $9::float8[], $10::text[])
       WITH ORDINALITY AS event
         (event_id, source, partition, type, key, envelope, log_id, attempts, delay, error, place)
     ORDER BY place
     ON CONFLICT (event_id) DO NOTHING`,
    [
      events.map(({ eventId }) => eventId),
      events.map(({ source }) => source),
      events.map(({ partition }) => partition),
      events.map(({ type }) => type),
      events.map(({ key }) => key),
      events.map(({ text }) => text),
      events.map(({ logId }) => logId),
      events.map(({ attempts }) => attempts),
      events.map(({ delay }) => delay),
      events.map(({ error }) => error),
    ],
  );
}

/** An event in the retry queue whose turn it is. */
export interface QueuedEvent {
  /** Its place in the queue. */
  readonly position: string;
  readonly event_id: string;
  readonly type: string;
  readonly key: string;
  readonly envelope: string;
  readonly log_id: string | null;
  /** Attempts that were begun. */
  readonly attempts: number;
  readonly last_error: string | null;
  readonly redrives: number;
}

/** The events of a partition that are due and have none of the same key before them; some of them. */
export async function findDue(
  sql: Sql,
  { source, partition }: PartitionPlace,
): Promise<QueuedEvent[]> {
  const { rows } = await sql.query<QueuedEvent>(
    `SELECT position::text, event_id, type, key, envelope, log_id, attempts, last_error, redrives
     FROM (
       SELECT DISTINCT ON (key) * FROM retry_queue
       WHERE source = $1 AND partition = $2 ORDER BY key, retry_queue.position
     ) AS head
     WHERE due_at <= now() ORDER BY head.position LIMIT 50`,
    [source, partition],
  );
  return rows;
}

/** Partitions that have something due. */
export async function findPartitionsWithDue(sql: Sql): Promise<PartitionPlace[]> {
  const { rows } = await sql.query<PartitionPlace>(
    'SELECT DISTINCT source, partition FROM retry_queue WHERE due_at <= now()',
  );
  return rows;
}

/** The keys of a partition that have events in the queue. */
export async function listBlockedKeys(
  sql: Sql,
  { source, partition }: PartitionPlace,
): Promise<Set<string>> {
  const { rows } = await sql.query<{ key: string }>(
    'SELECT DISTINCT key FROM retry_queue WHERE source = $1 AND partition = $2',
    [source, partition],
  );
  return new Set(rows.map(({ key }) => key));
}

/**
 * Counts an attempt before it is made, so that one that kills the process counts, and sets when the next would be.
 * False when somebody else has just done so, or the event is gone.
 */
export async function beginAttempt(
  sql: Sql,
  event: QueuedEvent,
  nextDelay: number,
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE retry_queue SET attempts = attempts + 1, due_at = now() + $3 * interval '1 second',
       first_failed_at = coalesce(first_failed_at, now())
     WHERE position = $1 AND attempts = $2 AND due_at <= now()`,
    [event.position, event.attempts, nextDelay],
  );
  return rowCount === 1;
}

/** Remembers why an attempt failed. */
export async function recordFailure(sql: Sql, position: string, error: string): Promise<void> {
  await sql.query('UPDATE retry_queue SET last_error = $2 WHERE position = $1', [position, error]);
}

/** Takes back an attempt that was not the event's fault; it is tried again after `delay` seconds. */
export async function takeAttemptBack(sql: Sql, position: string, delay: number): Promise<void> {
  await sql.query(
    `UPDATE retry_queue SET attempts = attempts - 1, due_at = now() + $2 * interval '1 second'
     WHERE position = $1`,
    [position, delay],
  );
}

/** Takes an event out of the queue; false when somebody else has done so. */
export async function dequeue(tx: Sql, position: string): Promise<boolean> {
  const { rowCount } = await tx.query('DELETE FROM retry_queue WHERE position = $1', [position]);
  return rowCount === 1;
}
