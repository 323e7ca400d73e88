import { problems } from '@fitsync/contracts/problems';
import type { UserStub } from '@fitsync/contracts/user';
import { Problem } from '@fitsync/runtime/problem';
import { shownTo } from '../domain/shown-user.ts';
import { findUser } from '../store/find-user.ts';

/** Shows an account: name and role to everyone signed in, contact data to those who may see it. */
export const getUser: UserStub['getUser'] = async ({ id }, { caller, db }) => {
  const user = await findUser(db, id);
  if (user === undefined) throw new Problem(problems.not_found, 'There is no user with this id.');
  return { status: 200, body: { success: true, data: shownTo(caller, user) } };
};
