import type { Sql } from '@fitsync/descriptor';

/**
 * Sends dead letters back into the retry queue of the same service, at once due and as if never tried; returns the ids
 * of those that were there. Each waits behind what the queue holds of its key.
 */
export async function redriveLetters(tx: Sql, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ event_id: string }>(
    // The error goes: it would count as that of the next attempt, should that kill the process.
    `WITH letter AS (DELETE FROM dead_letter WHERE event_id = ANY ($1) RETURNING *),
     queued AS (
       INSERT INTO retry_queue
         (event_id, source, partition, type, key, envelope, log_id, due_at, first_failed_at, redrives)
       SELECT event_id, source, partition, type, key, envelope, log_id, now(), first_failed_at, redrives + 1
       FROM letter ORDER BY dead_at, event_id
       ON CONFLICT (event_id) DO NOTHING
     )
     SELECT event_id FROM letter`,
    [ids],
  );
  return rows.map(({ event_id }) => event_id);
}

/** Deletes dead letters for good; returns the ids of those that were there. */
export async function purgeLetters(tx: Sql, ids: readonly string[]): Promise<string[]> {
  const { rows } = await tx.query<{ event_id: string }>(
    'DELETE FROM dead_letter WHERE event_id = ANY ($1) RETURNING event_id',
    [ids],
  );
  return rows.map(({ event_id }) => event_id);
}
