import type { Sql } from '@fitsync/descriptor';

/**
 * Records events as received, in the transaction of what becomes of them. Returns the ids of those that are new; the
 * others have been received before. While another transaction is receiving one of them, this waits for its end.
 */
export async function takeIn(tx: Sql, eventIds: readonly string[]): Promise<Set<string>> {
  if (eventIds.length === 0) return new Set();
  const { rows } = await tx.query<{ event_id: string }>(
    `INSERT INTO inbox (event_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING RETURNING event_id`,
    [eventIds],
  );
  return new Set(rows.map(({ event_id }) => event_id));
}

/** Deletes some of what was received longer ago than any log or outbox keeps events; returns how many. */
export async function pruneInbox(sql: Sql): Promise<number> {
  const { rowCount } = await sql.query(
    `DELETE FROM inbox WHERE event_id IN (
       SELECT event_id FROM inbox WHERE received_at < now() - interval '30 days' LIMIT 5000
     )`,
  );
  return rowCount ?? 0;
}
