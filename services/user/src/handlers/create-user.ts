import type { UserStub } from '@fitsync/contracts/user';
import { assertTimeZone } from '../domain/time-zone.ts';
import { openAccount } from '../identity/open-account.ts';
import { hashPassword } from '../identity/passwords.ts';

/** Opens an account of any role; administrators only, by contract. */
export const createUser: UserStub['createUser'] = async ({ body }, { now, transaction }) => {
  assertTimeZone(body.time_zone);
  const password_hash = await hashPassword(body.password);
  return transaction(async (tx) => {
    const user = await openAccount(tx, body, { role: body.role, password_hash }, now());
    return { status: 201, body: { success: true, data: user } };
  });
};
