import type { Sql } from '@fitsync/descriptor';

/** Which events of a publisher are to be handled by somebody. */
export interface ReplayRange {
  readonly types: readonly string[];
  /** Recorded at this time or later. */
  readonly from: Date;
  /** Recorded before this time. */
  readonly until: Date;
}

/** An event of an outbox that can be replayed. */
export interface ReplayableEvent {
  readonly id: number;
  readonly event_id: string;
  readonly type: string;
  readonly key: string;
  readonly partition: number;
  readonly envelope: string;
}

/** The number of the first event of a range; undefined when there is none. */
export async function findFirstReplayable(
  sql: Sql,
  { types, from, until }: ReplayRange,
): Promise<number | undefined> {
  const { rows } = await sql.query<{ first: number | null }>(
    // What was recorded since was published since, for which there is an index: the rest is not looked at.
    `WITH found AS MATERIALIZED (
       SELECT outbox.id FROM published_event AS published JOIN outbox ON outbox.id = published.id
       WHERE published_at >= $2 AND created_at >= $2 AND created_at < $3 AND type = ANY ($1)
     )
     SELECT min(id) AS first FROM found`,
    [types, from.toISOString(), until.toISOString()],
  );
  return rows[0]?.first ?? undefined;
}

/**
 * The events of a range in the order of recording, so many at most, from the one with the number `first`. Those that
 * are not published yet are left out: they come by themselves.
 */
export async function readReplayable(
  sql: Sql,
  { types, from, until }: ReplayRange,
  first: number,
  most: number,
): Promise<ReplayableEvent[]> {
  const { rows } = await sql.query<ReplayableEvent>(
    `SELECT id, event_id, type, key, partition, envelope FROM outbox
     WHERE id >= $4 AND created_at >= $2 AND created_at < $3 AND type = ANY ($1)
       AND (partition, id) NOT IN (SELECT waiting.partition, waiting.id FROM outbox_waiting AS waiting)
     ORDER BY id LIMIT $5`,
    [types, from.toISOString(), until.toISOString(), first, most],
  );
  return rows;
}

/** Where events stand that may be replayed, in the service that shall handle them. */
export interface ReplayStanding {
  /** Not taken over yet. */
  readonly fresh: ReadonlySet<string>;
  /** In the retry queue or dead: no replay brings them any further. */
  readonly unsettled: ReadonlySet<string>;
}

/** Finds out where events stand. */
export async function findReplayStanding(
  sql: Sql,
  eventIds: readonly string[],
): Promise<ReplayStanding> {
  const { rows } = await sql.query<{ event_id: string; fresh: boolean; unsettled: boolean }>(
    `SELECT event_id,
       NOT EXISTS (SELECT FROM inbox WHERE inbox.event_id = event.event_id::uuid) AS fresh,
       EXISTS (SELECT FROM retry_queue WHERE retry_queue.event_id = event.event_id)
         OR EXISTS (SELECT FROM dead_letter WHERE dead_letter.event_id = event.event_id) AS unsettled
     FROM unnest($1::text[]) AS event (event_id)`,
    [eventIds],
  );
  const idsOf = (which: 'fresh' | 'unsettled') =>
    new Set(rows.filter((row) => row[which]).map(({ event_id }) => event_id));
  return { fresh: idsOf('fresh'), unsettled: idsOf('unsettled') };
}

/**
 * Queues events of a publisher to be handled, in the order given; returns the ids of those that were queued. Taking an
 * event over is part of it, so one that is delivered meanwhile, or replayed twice, is handled once. With `reprocess`
 * also those that were handled before, whose effects come again. What waits in the queue or is dead stays as it is.
 */
export async function queueReplay(
  tx: Sql,
  source: string,
  events: readonly ReplayableEvent[],
  reprocess: boolean,
): Promise<string[]> {
  const { rows } = await tx.query<{ event_id: string }>(
    `WITH event AS (
       SELECT * FROM unnest($2::text[], $3::smallint[], $4::text[], $5::text[], $6::text[])
         WITH ORDINALITY AS event (event_id, partition, type, key, envelope, place)
     ), fresh AS (
       INSERT INTO inbox (event_id) SELECT event_id::uuid FROM event ORDER BY 1
       ON CONFLICT DO NOTHING RETURNING event_id
     )
     INSERT INTO retry_queue (event_id, source, partition, type, key, envelope, due_at)
     SELECT event_id, $1, partition, type, key, envelope, now() FROM event
     WHERE ($7 OR event_id IN (SELECT fresh.event_id::text FROM fresh))
       AND NOT EXISTS (SELECT FROM dead_letter WHERE dead_letter.event_id = event.event_id)
     ORDER BY place
     ON CONFLICT (event_id) DO NOTHING
     RETURNING event_id`,
    [
      source,
      events.map(({ event_id }) => event_id),
      events.map(({ partition }) => partition),
      events.map(({ type }) => type),
      events.map(({ key }) => key),
      events.map(({ envelope }) => envelope),
      reprocess,
    ],
  );
  return rows.map(({ event_id }) => event_id);
}
