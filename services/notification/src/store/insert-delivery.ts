import type { Sql } from '@fitsync/descriptor';
import type { ClaimedDelivery } from './delivery-row.ts';

/** A delivery that is to be stored, due at once. */
export interface NewDelivery extends Omit<ClaimedDelivery, 'attempts' | 'interrupted' | 'waits'> {
  readonly event_id: string;
}

/** Stores a delivery, unless there is one for the same event, user, channel and device. */
export async function insertDelivery(sql: Sql, one: NewDelivery, now: Date): Promise<void> {
  await sql.query(
    `INSERT INTO deliveries (id, event_id, user_id, channel, device_id, story, correlation_id, expires_at,
       occurred_at, due_at, ready_at, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $10)
     ON CONFLICT ON CONSTRAINT deliveries_once DO NOTHING`,
    [
      one.id,
      one.event_id,
      one.user_id,
      one.channel,
      one.device_id,
      JSON.stringify(one.story),
      one.correlation_id,
      one.expires_at,
      one.occurred_at,
      now,
    ],
  );
}
