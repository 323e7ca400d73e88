import type { Sql } from '@fitsync/descriptor';

/** Holds these claims for longer, where nobody else has claimed the same meanwhile. */
export async function renewClaims(
  sql: Sql,
  held: readonly { readonly id: string; readonly claim: string }[],
  until: Date,
): Promise<void> {
  await sql.query(
    `UPDATE deliveries SET due_at = $3
     FROM unnest($1::uuid[], $2::uuid[]) AS held (id, claim)
     WHERE deliveries.id = held.id AND deliveries.claim = held.claim AND status = 'sending'`,
    [held.map(({ id }) => id), held.map(({ claim }) => claim), until],
  );
}
