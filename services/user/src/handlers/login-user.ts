import { problems } from '@fitsync/contracts/problems';
import type { UserStub } from '@fitsync/contracts/user';
import { Problem } from '@fitsync/runtime/problem';
import { isPassword } from '../identity/passwords.ts';
import { signIn } from '../identity/sign-in.ts';
import { findCredentials } from '../store/find-credentials.ts';
import { lockPasswordHash } from '../store/lock-password-hash.ts';
import type { UserDeps } from '../user-deps.ts';

/** Signs somebody in. An unknown address and a wrong password look the same and take as long. */
export const loginUser =
  (deps: UserDeps): UserStub['loginUser'] =>
  async ({ body }, { clientAddress, db, now, transaction }) => {
    const { loginLimits } = deps;
    const attempt = { account: body.email.toLowerCase(), address: clientAddress };
    await loginLimits.assertOpen(attempt);
    const found = await findCredentials(db, body.email);
    const isRight = await isPassword(found?.password_hash, body.password);
    // Guesses that come all at once come in before the first of them is counted.
    await loginLimits.assertOpen(attempt);
    if (!isRight || found === undefined) {
      await loginLimits.countFailure(attempt);
      throw wrongCredentials();
    }
    const { password_hash, ...user } = found;
    return transaction(async (tx) => {
      // Whoever changes the password ends all sessions: one that begins with the old password must not come after.
      if ((await lockPasswordHash(tx, user.id)) !== password_hash) throw wrongCredentials();
      return { status: 200, body: { success: true, data: await signIn(tx, deps, user, now()) } };
    });
  };

function wrongCredentials(): Problem {
  return new Problem(
    problems.invalid_credentials,
    'Email or password is wrong. Check both and try again.',
  );
}
