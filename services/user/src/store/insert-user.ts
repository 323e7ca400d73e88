import type { Sql } from '@fitsync/descriptor';
import { problems } from '@fitsync/contracts/problems';
import { constraintOf, firstRow } from '@fitsync/runtime/db';
import { Problem } from '@fitsync/runtime/problem';
import { userColumns, type UserRow } from './user-row.ts';

/** An account that is to be stored. */
export interface NewUser {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly phone: string | null;
  readonly role: string;
  readonly time_zone: string;
  readonly password_hash: string;
  readonly role_info: object;
}

/** Stores an account. Throws `email_taken` when the address is registered already. */
export async function insertUser(sql: Sql, user: NewUser, now: Date): Promise<UserRow> {
  try {
    const { rows } = await sql.query<UserRow>(
      `INSERT INTO users (id, email, name, phone, role, time_zone, password_hash, role_info,
         created_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9)
       RETURNING ${userColumns}`,
      [
        user.id,
        user.email.toLowerCase(),
        user.name,
        user.phone,
        user.role,
        user.time_zone,
        user.password_hash,
        JSON.stringify(user.role_info),
        now,
      ],
    );
    return firstRow(rows);
  } catch (error) {
    return rejectTakenEmail(error);
  }
}

/** Turns the database's refusal of a second account with one address into `email_taken`. */
export function rejectTakenEmail(error: unknown): never {
  if (constraintOf(error) !== 'users_email_key') throw error;
  throw new Problem(
    problems.email_taken,
    'There is an account with this email address. Sign in with it, or use another address.',
    { cause: error },
  );
}
