import type { UserEventHandlers, UserStub } from '@fitsync/contracts/user';
import type { ServiceKit } from '@fitsync/runtime/service';
import { batchGetUsers } from './handlers/batch-get-users.ts';
import { changePassword } from './handlers/change-password.ts';
import { createUser } from './handlers/create-user.ts';
import { getCurrentUser } from './handlers/get-current-user.ts';
import { getJwks } from './handlers/get-jwks.ts';
import { getRoleInfo } from './handlers/get-role-info.ts';
import { getUser } from './handlers/get-user.ts';
import { listUsers } from './handlers/list-users.ts';
import { loginUser } from './handlers/login-user.ts';
import { logoutUser } from './handlers/logout-user.ts';
import { refreshSession } from './handlers/refresh-session.ts';
import { registerUser } from './handlers/register-user.ts';
import { updateRoleInfo } from './handlers/update-role-info.ts';
import { updateUser } from './handlers/update-user.ts';
import { userUpdated } from './handlers/user-updated.ts';
import type { UserDeps } from './user-deps.ts';

/** The user service: every operation of its contract. */
export function createUserStub(deps: UserDeps): UserStub {
  return {
    batchGetUsers,
    changePassword: changePassword(deps),
    createUser,
    getCurrentUser,
    getJwks: getJwks(deps),
    getRoleInfo,
    getUser,
    listUsers,
    loginUser: loginUser(deps),
    logoutUser: logoutUser(deps),
    refreshSession: refreshSession(deps),
    registerUser: registerUser(deps),
    updateRoleInfo,
    updateUser,
  };
}

/** What the user service does with events: every one that its contract says it receives. */
export function createUserEventHandlers(deps: Pick<ServiceKit, 'redis'>): UserEventHandlers {
  return { 'user.updated': userUpdated(deps) };
}
