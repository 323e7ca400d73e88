import { uuidv7 } from '@fitsync/runtime/db';
import type { ServiceKit } from '@fitsync/runtime/service';
import { initialRoleInfo } from '../domain/role-info.ts';
import { hashPassword } from '../identity/passwords.ts';
import { insertUser } from '../store/insert-user.ts';
import type { AdminTask } from './read-task.ts';

/** Opens the account of an administrator. Throws `email_taken` when the address is registered already. */
export async function createAdministrator(
  { email, name, password }: Pick<AdminTask, 'email' | 'name' | 'password'>,
  { db, now }: Pick<ServiceKit, 'db' | 'now'>,
): Promise<{ readonly id: string; readonly email: string; readonly role: string }> {
  const created = await insertUser(
    db,
    {
      id: uuidv7(),
      email,
      name,
      phone: null,
      role: 'admin',
      time_zone: 'UTC',
      password_hash: await hashPassword(password),
      role_info: initialRoleInfo('admin'),
    },
    now(),
  );
  return { id: created.id, email: created.email, role: created.role };
}
