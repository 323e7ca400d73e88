import type { Sql } from '@fitsync/descriptor';
import { isUuid } from '../consume/decode-entry.ts';
import type { DeathReason } from '../consume/dead-letters.ts';

/** What has become of an event in a service that receives it. */
export type Reception =
  /** It has not come in yet. */
  | { readonly state: 'waiting' }
  | { readonly state: 'handled'; readonly received_at: string }
  /** It failed, or waits behind one of the same key that did; `attempts` is 0 then. */
  | {
      readonly state: 'retrying';
      readonly attempts: number;
      readonly due_at: string;
      readonly error: string | null;
      readonly redrives: number;
    }
  | {
      readonly state: 'dead';
      readonly reason: DeathReason;
      readonly error: string;
      readonly attempts: number;
      readonly dead_at: string;
      readonly redrives: number;
    };

interface Row {
  readonly received_at: string | null;
  readonly due_at: string | null;
  readonly last_error: string | null;
  readonly reason: DeathReason | null;
  readonly error: string | null;
  readonly dead_at: string | null;
  readonly attempts: number;
  readonly redrives: number;
}

/** Finds out what has become of an event in this service. */
export async function findReceived(sql: Sql, eventId: string): Promise<Reception> {
  const { rows } = await sql.query<Row>(
    // One statement, because the event may move from one table to another meanwhile.
    `SELECT inbox.received_at, queued.due_at, queued.last_error, dead.reason, dead.error, dead.dead_at,
       coalesce(queued.attempts, dead.attempts, 0) AS attempts,
       coalesce(queued.redrives, dead.redrives, 0) AS redrives
     FROM (VALUES ($1::text, $2::uuid)) AS event (id, uuid)
     LEFT JOIN inbox ON inbox.event_id = event.uuid
     LEFT JOIN retry_queue AS queued ON queued.event_id = event.id
     LEFT JOIN dead_letter AS dead ON dead.event_id = event.id`,
    [eventId, isUuid(eventId) ? eventId : null],
  );
  const [row] = rows;
  if (!row) return { state: 'waiting' };
  const { received_at, due_at, last_error, reason, error, dead_at, attempts, redrives } = row;
  if (due_at) return { state: 'retrying', attempts, due_at, error: last_error, redrives };
  if (reason && dead_at) {
    return { state: 'dead', reason, error: error ?? '', attempts, dead_at, redrives };
  }
  return received_at ? { state: 'handled', received_at } : { state: 'waiting' };
}
