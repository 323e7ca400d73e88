import type { UserStub } from '@fitsync/contracts/user';
import { uuidv7 } from '@fitsync/runtime/db';
import { initialRoleInfo } from '../domain/role-info.ts';
import { assertTimeZone } from '../domain/time-zone.ts';
import { hashPassword } from '../identity/passwords.ts';
import { insertUser } from '../store/insert-user.ts';

/** Opens an account of any role; administrators only, by contract. */
export const createUser: UserStub['createUser'] = async ({ body }, { now, transaction }) => {
  assertTimeZone(body.time_zone);
  const password_hash = await hashPassword(body.password);
  return transaction(async (tx) => {
    const user = await insertUser(
      tx,
      {
        id: uuidv7(),
        email: body.email,
        name: body.name,
        phone: body.phone ?? null,
        role: body.role,
        time_zone: body.time_zone ?? 'UTC',
        password_hash,
        role_info: initialRoleInfo(body.role),
      },
      now(),
    );
    return { status: 201, body: { success: true, data: user } };
  });
};
