import type { Sql } from '@fitsync/descriptor';
import type { PartitionPlace } from '@fitsync/sdk/internal/log';

/** Why an event was given up: it breaks its contract, failed too often, or kept ending the process. */
export type DeathReason = 'contract' | 'exhausted' | 'crashed';

/** A broken entry of the log that goes to the dead letters at once. */
export interface BrokenLetter extends PartitionPlace {
  readonly eventId: string;
  readonly type: string;
  readonly key: string;
  readonly text: string;
  readonly logId: string;
  readonly error: string;
}

/** Gives up an entry of the log that breaks its contract. */
export async function buryBroken(tx: Sql, letter: BrokenLetter): Promise<void> {
  const { eventId, source, partition, type, key, text, logId, error } = letter;
  await tx.query(
    `INSERT INTO dead_letter
       (event_id, source, partition, type, key, envelope, log_id, reason, error, attempts, first_failed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'contract', $8, 1, now())
     ON CONFLICT (event_id) DO NOTHING`,
    [eventId, source, partition, type, key, text, logId, error],
  );
}

/** Moves an event from the retry queue to the dead letters; false when it is no longer in the queue. */
export async function buryQueued(
  tx: Sql,
  position: string,
  reason: DeathReason,
  error: string,
): Promise<boolean> {
  const { rowCount } = await tx.query(
    `WITH given_up AS (DELETE FROM retry_queue WHERE position = $1 RETURNING *)
     INSERT INTO dead_letter
       (event_id, source, partition, type, key, envelope, log_id, reason, error, attempts, first_failed_at, redrives)
     SELECT event_id, source, partition, type, key, envelope, log_id, $2, $3, attempts,
       coalesce(first_failed_at, now()), redrives
     FROM given_up
     ON CONFLICT (event_id) DO UPDATE SET reason = excluded.reason, error = excluded.error, dead_at = now()`,
    [position, reason, error],
  );
  return rowCount === 1;
}

/** How many dead letters there are. */
export async function countDeadLetters(sql: Sql): Promise<number> {
  const { rows } = await sql.query<{ count: number }>('SELECT count(*) FROM dead_letter');
  return rows[0]?.count ?? 0;
}

/** Deletes some of those that nobody has looked at for 30 days; returns how many. */
export async function pruneDeadLetters(sql: Sql): Promise<number> {
  const { rowCount } = await sql.query(
    `DELETE FROM dead_letter WHERE event_id IN (
       SELECT event_id FROM dead_letter WHERE dead_at < now() - interval '30 days' LIMIT 5000
     )`,
  );
  return rowCount ?? 0;
}
