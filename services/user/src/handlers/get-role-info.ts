import type { UserStub } from '@fitsync/contracts/user';
import { assertRoleInfoVisible } from '../domain/role-info.ts';
import { findRoleInfo } from '../store/find-role-info.ts';

/** Shows what is particular to the role of a user. */
export const getRoleInfo: UserStub['getRoleInfo'] = async ({ id }, { caller, db }) => {
  const info = await findRoleInfo(db, id);
  assertRoleInfoVisible(caller, id, info);
  return { status: 200, body: { success: true, data: info } };
};
