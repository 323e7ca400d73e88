import type { Sql } from '@fitsync/descriptor';
import { firstRow } from '@fitsync/runtime/db';
import type { Choices } from '../domain/preferences.ts';
import type { StoredChoices } from './find-choices.ts';

/** Stores somebody's choices, replacing those of before. */
export async function saveChoices(
  sql: Sql,
  userId: string,
  choices: Choices,
  now: Date,
): Promise<StoredChoices> {
  const { rows } = await sql.query<StoredChoices>(
    `INSERT INTO preferences (user_id, categories, quiet_hours, time_zone, updated_at)
     VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (user_id) DO UPDATE
       SET categories = excluded.categories, quiet_hours = excluded.quiet_hours,
         time_zone = excluded.time_zone, updated_at = excluded.updated_at
     RETURNING user_id, categories, quiet_hours, time_zone, updated_at`,
    [
      userId,
      JSON.stringify(choices.categories),
      choices.quiet_hours === null ? null : JSON.stringify(choices.quiet_hours),
      choices.time_zone,
      now,
    ],
  );
  return firstRow(rows);
}
