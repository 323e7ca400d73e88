import type { UserStub } from '@fitsync/contracts/user';
import { assertTimeZone } from '../domain/time-zone.ts';
import { openAccount } from '../identity/open-account.ts';
import { hashPassword } from '../identity/passwords.ts';
import { signIn } from '../identity/sign-in.ts';
import type { UserDeps } from '../user-deps.ts';

/** Opens a client's account and signs the client in. */
export const registerUser =
  (deps: UserDeps): UserStub['registerUser'] =>
  async ({ body }, { now, transaction }) => {
    assertTimeZone(body.time_zone);
    const password_hash = await hashPassword(body.password);
    return transaction(async (tx) => {
      const user = await openAccount(tx, body, { role: 'client', password_hash }, now());
      return { status: 201, body: { success: true, data: await signIn(tx, deps, user, now()) } };
    });
  };
