import type { Envelope, Sql } from '@fitsync/descriptor';

/** An event in the outbox of its publisher. */
export interface RecordedRow {
  readonly event_id: string;
  readonly type: string;
  readonly key: string;
  readonly partition: number;
  /** JSON of the envelope. */
  readonly envelope: string;
  readonly recorded_at: string;
  readonly published_at: string | null;
  /** Where it stands in the log of its partition, once it was published. */
  readonly log_id: string | null;
}

/** The event with this id, if this service has published it. */
export async function findRecorded(sql: Sql, eventId: string): Promise<RecordedRow | undefined> {
  const { rows } = await sql.query<RecordedRow>(
    // Its batch was published after it was recorded, so it is found early in the index by age. An hour of grace, for
    // clocks are set back.
    `SELECT event_id, type, key, partition, envelope, created_at AS recorded_at, published_at, log_id
     FROM outbox LEFT JOIN LATERAL (
       SELECT published_at, ms || '-' || array_position(rows, outbox.id) - 1 AS log_id
       FROM outbox_batch
       WHERE outbox_batch.partition = outbox.partition AND outbox.id = ANY (rows)
         AND published_at >= outbox.created_at - interval '1 hour'
       ORDER BY published_at LIMIT 1
     ) AS batch ON true
     WHERE event_id = $1`,
    [eventId],
  );
  return rows[0];
}

/** The events of this service that one request has set off, in the order of recording; so many at most. */
export async function findCorrelated(
  sql: Sql,
  correlationId: string,
  most: number,
): Promise<Envelope[]> {
  const { rows } = await sql.query<{ envelope: Envelope }>(
    'SELECT envelope::jsonb FROM outbox WHERE correlation_id = $1 ORDER BY id LIMIT $2',
    [correlationId, most],
  );
  return rows.map(({ envelope }) => envelope);
}
