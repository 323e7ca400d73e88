// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import type { Handler } from '@fitsync/descriptor';
import type { UserCalls } from './calls.ts';
import type { UserPayloads } from './events.ts';
import type {
  BatchGetUsers,
  ChangePassword,
  CreateUser,
  GetCurrentUser,
  GetJwks,
  GetRoleInfo,
  GetUser,
  ListUsers,
  LoginUser,
  LogoutUser,
  RefreshSession,
  RegisterUser,
  UpdateRoleInfo,
  UpdateUser,
} from './operations.ts';

/** The implementation of the user service: one handler per operation. */
export interface UserStub {
  /**
   * Read the public keys.
   *
   * Gives the public keys that access tokens are signed with (RFC 7517), for apps that check tokens
   * themselves.
   *
   * `GET /.well-known/jwks.json`, open to everyone.
   */
  readonly getJwks: Handler<GetJwks, UserPayloads, UserCalls>;

  /**
   * Sign in.
   *
   * Begins a session. A wrong password and an unknown address look the same. After five failures
   * for an account, or twenty from an address, both wait fifteen minutes.
   *
   * `POST /api/auth/login`, open to everyone.
   */
  readonly loginUser: Handler<LoginUser, UserPayloads, UserCalls>;

  /**
   * Sign out.
   *
   * Ends a session; its access tokens are refused at once. A token that is not known has no session
   * to end, which is fine.
   *
   * `POST /api/auth/logout`, open to everyone.
   */
  readonly logoutUser: Handler<LogoutUser, UserPayloads, UserCalls>;

  /**
   * Go on with a session.
   *
   * Exchanges a refresh token for a new pair. Each refresh token works once; repeated within ten
   * seconds, for a client whose answer was lost, it gives the same pair again. Using an older one
   * ends the whole session, because somebody else has it.
   *
   * `POST /api/auth/refresh`, open to everyone.
   */
  readonly refreshSession: Handler<RefreshSession, UserPayloads, UserCalls>;

  /**
   * Open an account.
   *
   * Opens the account of a client and signs the client in. Trainers and administrators are added by
   * administrators.
   *
   * `POST /api/auth/register`, open to everyone.
   */
  readonly registerUser: Handler<RegisterUser, UserPayloads, UserCalls>;

  /**
   * List users.
   *
   * Lists accounts in order of name for anyone signed in. Contact data is there for administrators
   * and for your own account only.
   *
   * `GET /api/users`, for the roles client, trainer, admin.
   */
  readonly listUsers: Handler<ListUsers, UserPayloads, UserCalls>;

  /**
   * Add a user.
   *
   * Opens an account of any role. Only administrators may; this is how trainers come to the
   * platform.
   *
   * `POST /api/users`, for the role admin.
   */
  readonly createUser: Handler<CreateUser, UserPayloads, UserCalls>;

  /**
   * Read many users.
   *
   * Shows up to a hundred users at once, each as `getUser` would. Ids that nobody has are in
   * `missing`.
   *
   * `POST /api/users/batch`, for the roles client, trainer, admin and for the services training,
   * schedule, notification.
   */
  readonly batchGetUsers: Handler<BatchGetUsers, UserPayloads, UserCalls>;

  /**
   * Read your account.
   *
   * Shows the account of whoever is signed in.
   *
   * `GET /api/users/me`, for the roles client, trainer, admin.
   */
  readonly getCurrentUser: Handler<GetCurrentUser, UserPayloads, UserCalls>;

  /**
   * Change your password.
   *
   * Sets a new password and ends all other sessions of the account.
   *
   * `PUT /api/users/me/password`, for the roles client, trainer, admin.
   */
  readonly changePassword: Handler<ChangePassword, UserPayloads, UserCalls>;

  /**
   * Read a user.
   *
   * Shows name and role of a user to anyone signed in, and contact data to the user, administrators
   * and the services that need it.
   *
   * `GET /api/users/{id}`, for the roles client, trainer, admin and for the services training,
   * schedule, progress, notification.
   */
  readonly getUser: Handler<GetUser, UserPayloads, UserCalls>;

  /**
   * Change an account.
   *
   * Changes the account of the user; users change their own, administrators anyone's. Publishes
   * `user.updated`, which names the fields and not their values.
   *
   * `PATCH /api/users/{id}`, for the roles client, trainer, admin. Publishes `user.updated`.
   */
  readonly updateUser: Handler<UpdateUser, UserPayloads, UserCalls>;

  /**
   * Read what is particular to a role.
   *
   * Shows certifications and experience of a trainer to anyone signed in, and health clearance,
   * emergency contact and fitness level of a client to the client, administrators, and the training
   * and schedule services. For anyone else the information of a client does not exist.
   *
   * `GET /api/users/{id}/role-info`, for the roles client, trainer, admin and for the services
   * training, schedule.
   */
  readonly getRoleInfo: Handler<GetRoleInfo, UserPayloads, UserCalls>;

  /**
   * Set what is particular to a role.
   *
   * Replaces the information; users set their own, administrators anyone's. `role` is that of the
   * account. `rating` and `health_clearance` are changed by administrators only: others send them
   * back as they are. Publishes `user.updated`, which names the fields and not their values.
   *
   * `PUT /api/users/{id}/role-info`, for the roles client, trainer, admin. Publishes
   * `user.updated`.
   */
  readonly updateRoleInfo: Handler<UpdateRoleInfo, UserPayloads, UserCalls>;
}
