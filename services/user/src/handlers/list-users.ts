import type { UserStub } from '@fitsync/contracts/user';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { shownTo } from '../domain/shown-user.ts';
import { listUsers as selectUsers } from '../store/list-users.ts';

/** Lists accounts in order of name, with contact data only where the caller may see it. */
export const listUsers: UserStub['listUsers'] = async (
  { role, cursor, limit = 20 },
  { caller, db },
) => {
  const after = decodeCursor(cursor, ['name', 'id']);
  const found = await selectUsers(db, role ?? null, after, limit + 1);
  const { data, page } = toPage(found, limit, ({ name, id }) => ({ name, id }));
  const shown = data.map((user) => shownTo(caller, user));
  return { status: 200, body: { success: true, data: shown, page } };
};
