import type { Sql } from '@fitsync/descriptor';
import { rejectTakenEmail } from './insert-user.ts';
import { userColumns, type UserRow } from './user-row.ts';

/** What can be changed about an account; an absent field stays. */
export interface UserChanges {
  readonly email?: string;
  readonly name?: string;
  readonly phone?: string | null;
  readonly time_zone?: string;
}

/** Changes an account. Undefined when there is none; throws `email_taken` for an address in use. */
export async function updateUser(
  sql: Sql,
  id: string,
  changes: UserChanges,
  now: Date,
): Promise<UserRow | undefined> {
  try {
    const { rows } = await sql.query<UserRow>(
      `UPDATE users
       SET email = coalesce($2, email),
           name = coalesce($3, name),
           phone = CASE WHEN $4 THEN $5 ELSE phone END,
           time_zone = coalesce($6, time_zone),
           updated_at = $7
       WHERE id = $1
       RETURNING ${userColumns}`,
      [
        id,
        changes.email?.toLowerCase() ?? null,
        changes.name ?? null,
        changes.phone !== undefined,
        changes.phone ?? null,
        changes.time_zone ?? null,
        now,
      ],
    );
    return rows[0];
  } catch (error) {
    return rejectTakenEmail(error);
  }
}
