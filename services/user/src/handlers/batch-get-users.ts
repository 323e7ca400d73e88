import type { UserStub } from '@fitsync/contracts/user';
import { shownTo } from '../domain/shown-user.ts';
import { findUsers } from '../store/find-users.ts';

/** Shows up to a hundred accounts at once; ids that nobody has are named in `missing`. */
export const batchGetUsers: UserStub['batchGetUsers'] = async ({ body }, { caller, db }) => {
  const found = await findUsers(db, body.user_ids);
  const known = new Set(found.map((user) => user.id));
  return {
    status: 200,
    body: {
      success: true,
      data: found.map((user) => shownTo(caller, user)),
      missing: body.user_ids.filter((id) => !known.has(id)),
    },
  };
};
