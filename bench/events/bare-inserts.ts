import { createPool } from '@fitsync/runtime/db';
import { partitionOf } from '@fitsync/runtime/events';
import type { BookingCreated, Start } from './contestant.ts';
import { inBatches } from './in-batches.ts';
import { publishing } from './publishing.ts';

const outbox = `INSERT INTO bare_outbox (event_id, type, key, partition, correlation_id, envelope)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::smallint[], $5::text[], $6::text[])`;
const inbox = 'INSERT INTO bare_inbox (event_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING';

/**
 * The same rows in tables like the outbox and the inbox, with nothing in between: what a bus costs that keeps events in
 * Postgres on both sides, whatever it does. The outbox has what any has: its key, the unique id of the event, and an index
 * to find what one request set off. What waits and what was published is kept elsewhere, and is no part of this.
 */
export const startBareInserts: Start = async ({ databaseUrl, handle }) => {
  const pool = createPool({ url: databaseUrl, name: 'bare' });
  await pool.query('CREATE TABLE bare_outbox (LIKE outbox INCLUDING ALL)');
  await pool.query('CREATE TABLE bare_inbox (LIKE inbox INCLUDING ALL)');

  async function insert(events: readonly BookingCreated[]): Promise<void> {
    const ids = events.map(({ event_id }) => event_id);
    await pool.query(outbox, [
      ids,
      events.map(({ event }) => event),
      events.map(({ data }) => data.client_id),
      events.map(({ data }) => partitionOf(data.client_id)),
      events.map(({ correlation_id }) => correlation_id),
      events.map((event) => JSON.stringify(event)),
    ]);
    await pool.query(inbox, [ids]);
    for (const { data } of events) handle(data.booking_id);
  }

  return {
    publish: (events) => inBatches(events, publishing, insert),
    isSettled: () => Promise.resolve(true),
    close: () => pool.end(),
  };
};
