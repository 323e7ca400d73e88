import type { RegisterRequest, Role } from '@fitsync/contracts/user';
import type { Sql } from '@fitsync/descriptor';
import { uuidv7 } from '@fitsync/runtime/db';
import { initialRoleInfo } from '../domain/role-info.ts';
import { insertUser } from '../store/insert-user.ts';
import type { UserRow } from '../store/user-row.ts';

/** Opens an account of a role, in the given transaction. Throws `email_taken` for an address in use. */
export function openAccount(
  sql: Sql,
  { email, name, phone, time_zone }: Omit<RegisterRequest, 'password'>,
  { role, password_hash }: { readonly role: Role; readonly password_hash: string },
  now: Date,
): Promise<UserRow> {
  return insertUser(
    sql,
    {
      id: uuidv7(),
      email,
      name,
      phone: phone ?? null,
      role,
      time_zone: time_zone ?? 'UTC',
      password_hash,
      role_info: initialRoleInfo(role),
    },
    now,
  );
}
