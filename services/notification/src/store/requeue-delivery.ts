import type { Sql } from '@fitsync/descriptor';

/** Why a delivery has to come again, and when. */
export interface Requeue {
  readonly reason: string;
  readonly due_at: Date;
  /** Attempts that have counted so far. */
  readonly attempts: number;
  readonly waits: number;
  /** Since when it could be sent, where that is later than before: when quiet hours end. */
  readonly ready_at?: Date;
}

/** Puts a delivery back, unless somebody else has claimed it meanwhile. */
export async function requeueDelivery(
  sql: Sql,
  delivery: { readonly id: string; readonly claim: string },
  { reason, due_at, attempts, waits, ready_at }: Requeue,
): Promise<void> {
  await sql.query(
    `UPDATE deliveries
     SET status = 'queued', reason = $3, due_at = $4, attempts = $5, waits = $6,
       ready_at = coalesce($7, ready_at), attempt_began_at = NULL, claim = NULL
     WHERE id = $1 AND claim = $2 AND status = 'sending'`,
    [delivery.id, delivery.claim, reason, due_at, attempts, waits, ready_at ?? null],
  );
}
