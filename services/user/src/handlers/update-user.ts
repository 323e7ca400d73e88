import { problems } from '@fitsync/contracts/problems';
import type { UserStub } from '@fitsync/contracts/user';
import { Problem } from '@fitsync/runtime/problem';
import { assertTimeZone } from '../domain/time-zone.ts';
import { assertMayChange } from '../domain/user-policy.ts';
import { updateUser as update } from '../store/update-user.ts';

/** Changes an account and tells that it changed, without saying what to. */
export const updateUser: UserStub['updateUser'] = async (
  { id, body },
  { caller, now, transaction },
) => {
  assertMayChange(caller, id);
  assertTimeZone(body.time_zone);
  return transaction(async (tx) => {
    const user = await update(tx, id, body, now());
    if (user === undefined) throw new Problem(problems.not_found, 'There is no user with this id.');
    await tx.emit('user.updated', { user_id: id, changes: Object.keys(body) });
    return { status: 200, body: { success: true, data: user } };
  });
};
