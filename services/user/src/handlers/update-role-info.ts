import type { UserStub } from '@fitsync/contracts/user';
import { assertMayReplace, assertRoleInfoVisible } from '../domain/role-info.ts';
import { assertMayChange } from '../domain/user-policy.ts';
import { lockRoleInfo } from '../store/lock-role-info.ts';
import { updateRoleInfo as update } from '../store/update-role-info.ts';

/** Replaces what is particular to the role of a user. */
export const updateRoleInfo: UserStub['updateRoleInfo'] = (
  { id, body },
  { caller, now, transaction },
) =>
  transaction(async (tx) => {
    assertMayChange(caller, id);
    const current = await lockRoleInfo(tx, id);
    assertRoleInfoVisible(caller, id, current);
    assertMayReplace(caller, current, body);
    await update(tx, id, body, now());
    await tx.emit('user.updated', { user_id: id, changes: ['role_info'] });
    return { status: 200, body: { success: true, data: body } };
  });
