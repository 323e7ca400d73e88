import type { Sql } from '@fitsync/descriptor';
import type { RecordedEvent } from './create-event.ts';
import { partitionOf } from '@fitsync/sdk/internal/log';

/**
 * Stores events in the order given. Call it as the last thing before COMMIT: it takes a lock on each key until then,
 * so that the next writer of the same key gets higher ids, and only after these have become visible.
 */
export async function appendToOutbox(sql: Sql, events: readonly RecordedEvent[]): Promise<void> {
  // Sorted, so that two transactions with the same keys never wait for each other.
  const keys = [...new Set(events.map((event) => event.key))].sort();
  // One statement, though it began before it had the locks: it reads no rows, and ids are given after the locks, as
  // there is nothing to join before `locked` has ended.
  await sql.query(
    `WITH locked AS MATERIALIZED (
       SELECT count(pg_advisory_xact_lock(hashtextextended(key, 0))) FROM unnest($7::text[]) AS key
     ), stored AS (
       INSERT INTO outbox (event_id, type, key, partition, correlation_id, envelope)
       SELECT event_id, type, key, partition, correlation_id, envelope
       FROM locked
       CROSS JOIN unnest($1::uuid[], $2::text[], $3::text[], $4::smallint[], $5::text[], $6::text[])
         WITH ORDINALITY AS event (event_id, type, key, partition, correlation_id, envelope, position)
       ORDER BY position
       RETURNING partition, id
     )
     INSERT INTO outbox_waiting (partition, id) SELECT partition, id FROM stored`,
    [
      events.map(({ envelope }) => envelope.event_id),
      events.map(({ envelope }) => envelope.event),
      events.map(({ key }) => key),
      events.map(({ key }) => partitionOf(key)),
      events.map(({ envelope }) => envelope.correlation_id),
      events.map(({ envelope }) => JSON.stringify(envelope)),
      keys,
    ],
  );
}
