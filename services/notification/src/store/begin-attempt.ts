import type { Sql } from '@fitsync/descriptor';

/**
 * Records, before a delivery is sent, that it is, and holds the claim on it until then. Returns false when somebody else
 * has claimed it: then it must not be sent.
 */
export async function beginAttempt(
  sql: Sql,
  delivery: { readonly id: string; readonly claim: string; readonly until: Date },
  now: Date,
): Promise<boolean> {
  const { rowCount } = await sql.query(
    `UPDATE deliveries SET attempts = attempts + 1, attempt_began_at = $3, due_at = $4
     WHERE id = $1 AND claim = $2 AND status = 'sending'`,
    [delivery.id, delivery.claim, now, delivery.until],
  );
  return rowCount === 1;
}
