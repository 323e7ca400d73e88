import type { Sql } from '@fitsync/descriptor';
import type { Channel } from '../domain/preferences.ts';
import type { ClaimedDelivery } from './delivery-row.ts';

/** What {@link claimDeliveries} looks for. */
export interface DeliveryClaim {
  readonly channel: Channel;
  /** Tells this claim from all others. */
  readonly claim: string;
  /** Until when nobody else may claim the same. */
  readonly until: Date;
  readonly limit: number;
}

/**
 * Claims deliveries that are due, the longest waiting first, and those whose claim has run out; none before an earlier one
 * about the same to the same reader is settled, so that nobody hears last of what was first. When an attempt of one had
 * begun and nobody recorded its end, it is counted as interrupted.
 */
export async function claimDeliveries(
  sql: Sql,
  { channel, claim, until, limit }: DeliveryClaim,
  now: Date,
): Promise<ClaimedDelivery[]> {
  const { rows } = await sql.query<ClaimedDelivery>(
    `UPDATE deliveries
     SET status = 'sending', claim = $1, due_at = $2,
       interrupted = interrupted + CASE WHEN attempt_began_at IS NULL THEN 0 ELSE 1 END,
       attempt_began_at = NULL
     WHERE id IN (
       SELECT id FROM deliveries AS due
       WHERE status IN ('queued', 'sending') AND channel = $3 AND due_at <= $4 AND NOT EXISTS (
         SELECT FROM deliveries AS earlier
         WHERE earlier.status IN ('queued', 'sending') AND earlier.user_id = due.user_id
           AND earlier.channel = due.channel AND earlier.topic = due.topic
           AND earlier.device_id IS NOT DISTINCT FROM due.device_id
           AND (earlier.occurred_at, earlier.id) < (due.occurred_at, due.id)
       )
       ORDER BY due_at
       LIMIT $5
       FOR UPDATE SKIP LOCKED
     )
     RETURNING id, user_id, channel, device_id, story, correlation_id, expires_at, occurred_at, attempts,
       interrupted, waits`,
    [claim, until, channel, now, limit],
  );
  return rows;
}
