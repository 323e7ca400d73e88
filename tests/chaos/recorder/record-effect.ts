import type { Envelope, Sql } from '@fitsync/descriptor';

/** An event of any type. */
export type AnyEvent = Envelope<string, object>;

/** Field of every payload here that orders its events. */
const key = 'client_id';

/** What an event is about: a booking or a program, else the client. */
const subjects = ['booking_id', 'program_id', key];

/**
 * Writes down that an event was handled, once for each time that it is, and keeps the newest event of each subject:
 * any order and any multiplicity of deliveries end in the same row of `latest`.
 */
export async function recordEffect(tx: Sql, event: AnyEvent): Promise<void> {
  const { event_id, source, event: type, timestamp, data } = event;
  await tx.query('INSERT INTO effects (event_id, source, type, key) VALUES ($1, $2, $3, $4)', [
    event_id,
    source,
    type,
    fieldOf(data, key),
  ]);
  const subject = subjects.map((name) => fieldOf(data, name)).find((value) => value !== undefined);
  await tx.query(
    `INSERT INTO latest (subject, event_id, type, happened_at, data) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (subject) DO UPDATE
       SET event_id = excluded.event_id, type = excluded.type,
         happened_at = excluded.happened_at, data = excluded.data
       WHERE (excluded.happened_at, excluded.event_id) > (latest.happened_at, latest.event_id)`,
    [subject, event_id, type, timestamp, JSON.stringify(data)],
  );
}

function fieldOf(data: object, name: string): string | undefined {
  const value: unknown = Reflect.get(data, name);
  return typeof value === 'string' ? value : undefined;
}
