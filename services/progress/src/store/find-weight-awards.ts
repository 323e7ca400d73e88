import type { Sql } from '@fitsync/descriptor';

/** What a client has been told of lost weight. */
export interface StoredWeightAward {
  readonly id: string;
  /** Kilograms. */
  readonly tier: string;
  /** Null when corrected values do not earn it any more. */
  readonly earned_at: string | null;
}

/** All achievements for lost weight that a client has been told of. */
export async function findWeightAwards(sql: Sql, clientId: string): Promise<StoredWeightAward[]> {
  const { rows } = await sql.query<StoredWeightAward>(
    "SELECT id, tier, earned_at FROM achievements WHERE client_id = $1 AND rule = 'weight_lost'",
    [clientId],
  );
  return rows;
}
