import { problems } from '@fitsync/contracts/problems';
import type { UserStub } from '@fitsync/contracts/user';
import { Problem } from '@fitsync/runtime/problem';
import { findUser } from '../store/find-user.ts';

/** Shows the caller's own account. */
export const getCurrentUser: UserStub['getCurrentUser'] = async (_input, { caller, db }) => {
  const user = caller.kind === 'user' ? await findUser(db, caller.id) : undefined;
  if (user === undefined) {
    throw new Problem(problems.unauthenticated, 'This account does not exist any more.');
  }
  return { status: 200, body: { success: true, data: user } };
};
