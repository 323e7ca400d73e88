import { problems } from '@fitsync/contracts/problems';
import type { UserStub } from '@fitsync/contracts/user';
import { Problem } from '@fitsync/runtime/problem';
import { hashPassword, isPassword } from '../identity/passwords.ts';
import { lockPasswordHash } from '../store/lock-password-hash.ts';
import { revokeOtherSessions } from '../store/revoke-other-sessions.ts';
import { updatePasswordHash } from '../store/update-password-hash.ts';
import type { UserDeps } from '../user-deps.ts';

/** Sets a new password and signs the caller out everywhere else. */
export const changePassword =
  ({ announceRevocation }: UserDeps): UserStub['changePassword'] =>
  async ({ body }, { caller, now, transaction }) => {
    if (caller.kind !== 'user')
      throw new Problem(problems.forbidden, 'Only people have passwords.');
    const newHash = await hashPassword(body.new_password);
    const ended = await transaction(async (tx) => {
      const current = await lockPasswordHash(tx, caller.id);
      if (!(await isPassword(current, body.current_password))) {
        throw new Problem(problems.invalid_credentials, 'The current password is wrong.', {
          errors: [{ path: 'body.current_password', message: 'is not the current password' }],
        });
      }
      await updatePasswordHash(tx, caller.id, newHash, now());
      return revokeOtherSessions(tx, caller.id, caller.sessionId, now());
    });
    await Promise.all(ended.map(announceRevocation));
    return { status: 200, body: { success: true, data: { sessions_ended: ended.length } } };
  };
