import type { Envelope, Sql } from '@fitsync/descriptor';

/** Writes down that an event was handled, once for each time that it is. */
export async function recordEffect(tx: Sql, event: Envelope, key: string): Promise<void> {
  await tx.query('INSERT INTO effects (event_id, source, type, key) VALUES ($1, $2, $3, $4)', [
    event.event_id,
    event.source,
    event.event,
    key,
  ]);
}

/** Keeps the newest event of a subject: any order and any multiplicity of deliveries end in the same row. */
export async function keepLatest(tx: Sql, event: Envelope, subject: string): Promise<void> {
  await tx.query(
    `INSERT INTO latest (subject, event_id, type, happened_at, data) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (subject) DO UPDATE
       SET event_id = excluded.event_id, type = excluded.type,
         happened_at = excluded.happened_at, data = excluded.data
       WHERE (excluded.happened_at, excluded.event_id) > (latest.happened_at, latest.event_id)`,
    [subject, event.event_id, event.event, event.timestamp, JSON.stringify(event.data)],
  );
}
