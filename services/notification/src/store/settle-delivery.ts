import type { Sql } from '@fitsync/descriptor';

/** How a delivery ended. */
export interface Settlement {
  readonly status: 'sent' | 'failed' | 'skipped';
  readonly reason: string | null;
  readonly provider_id: string | null;
}

/** Records how a delivery ended, unless somebody else has claimed it meanwhile. */
export async function settleDelivery(
  sql: Sql,
  delivery: { readonly id: string; readonly claim: string },
  { status, reason, provider_id }: Settlement,
  now: Date,
): Promise<void> {
  await sql.query(
    `UPDATE deliveries
     SET status = $3, reason = $4, provider_id = $5, settled_at = $6, attempt_began_at = NULL, claim = NULL
     WHERE id = $1 AND claim = $2 AND status = 'sending'`,
    [delivery.id, delivery.claim, status, reason, provider_id, now],
  );
}
