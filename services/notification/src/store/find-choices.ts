import type { Sql } from '@fitsync/descriptor';
import type { Choices } from '../domain/preferences.ts';

/** Choices as they are stored. */
export interface StoredChoices extends Choices {
  readonly user_id: string;
  readonly updated_at: string;
}

/** The choices of those among these users who have made some. */
export async function findChoices(
  sql: Sql,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, StoredChoices>> {
  const { rows } = await sql.query<StoredChoices>(
    `SELECT user_id, categories, quiet_hours, time_zone, updated_at FROM preferences
     WHERE user_id = ANY($1::uuid[])`,
    [userIds],
  );
  return new Map(rows.map((row) => [row.user_id, row]));
}
