// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import type { ApiMethod } from '@fitsync/descriptor';
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
} from '../../user/operations.ts';

/** What programs outside may ask the user service. */
export interface UserApi {
  /**
   * Read the public keys.
   *
   * Gives the public keys that access tokens are signed with (RFC 7517), for apps that check tokens
   * themselves.
   *
   * `GET /.well-known/jwks.json`, open to everyone.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.getJwks().unwrap();
   * ```
   */
  readonly getJwks: ApiMethod<GetJwks>;

  /**
   * Sign in.
   *
   * Begins a session. A wrong password and an unknown address look the same. After five failures
   * for an account, or twenty from an address, both wait fifteen minutes.
   *
   * `POST /api/auth/login`, open to everyone.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.loginUser({ body: { email: 'client@demo.fitsync.dev', password: 'fitsync-demo' } }).unwrap();
   * ```
   */
  readonly loginUser: ApiMethod<LoginUser>;

  /**
   * Sign out.
   *
   * Ends a session; its access tokens are refused at once. A token that is not known has no session
   * to end, which is fine.
   *
   * `POST /api/auth/logout`, open to everyone.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.logoutUser({ body: { refresh_token: 'vM8mYt0T4o1bQ2cS3dE4fG5hI6jK7lM8nO9pQ0rS1tU' } }).unwrap();
   * ```
   */
  readonly logoutUser: ApiMethod<LogoutUser>;

  /**
   * Go on with a session.
   *
   * Exchanges a refresh token for a new pair. Each refresh token works once; repeated within ten
   * seconds, for a client whose answer was lost, it gives the same pair again. Using an older one
   * ends the whole session, because somebody else has it.
   *
   * `POST /api/auth/refresh`, open to everyone.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.refreshSession({
   *   body: { refresh_token: 'vM8mYt0T4o1bQ2cS3dE4fG5hI6jK7lM8nO9pQ0rS1tU' },
   * }).unwrap();
   * ```
   */
  readonly refreshSession: ApiMethod<RefreshSession>;

  /**
   * Open an account.
   *
   * Opens the account of a client and signs the client in. Trainers and administrators are added by
   * administrators.
   *
   * `POST /api/auth/register`, open to everyone.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.registerUser({
   *   body: {
   *     email: 'client@demo.fitsync.dev',
   *     password: 'fitsync-demo',
   *     name: 'Charlie Client',
   *     phone: '+49301234567',
   *     time_zone: 'Europe/Berlin',
   *   },
   * }).unwrap();
   * ```
   */
  readonly registerUser: ApiMethod<RegisterUser>;

  /**
   * List users.
   *
   * Lists accounts in order of name for anyone signed in. Contact data is there for administrators
   * and for your own account only.
   *
   * `GET /api/users`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.user.listUsers.items()) console.log(item);
   * ```
   */
  readonly listUsers: ApiMethod<ListUsers>;

  /**
   * Add a user.
   *
   * Opens an account of any role. Only administrators may; this is how trainers come to the
   * platform.
   *
   * `POST /api/users`, for the role admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.createUser({
   *   body: {
   *     email: 'trainer@demo.fitsync.dev',
   *     password: 'fitsync-demo',
   *     name: 'Toni Trainer',
   *     role: 'trainer',
   *   },
   * }).unwrap();
   * ```
   */
  readonly createUser: ApiMethod<CreateUser>;

  /**
   * Read many users.
   *
   * Shows up to a hundred users at once, each as `getUser` would. Ids that nobody has are in
   * `missing`.
   *
   * `POST /api/users/batch`, for the roles client, trainer, admin and for the services training,
   * schedule, notification.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.batchGetUsers({
   *   body: {
   *     user_ids: [
   *       '0193a000-0000-7000-8000-000000000001',
   *       '0193a000-0000-7000-8000-000000000002',
   *       '0193a000-0000-7000-8000-000000000010',
   *     ],
   *   },
   * }).unwrap();
   * ```
   */
  readonly batchGetUsers: ApiMethod<BatchGetUsers>;

  /**
   * Read your account.
   *
   * Shows the account of whoever is signed in.
   *
   * `GET /api/users/me`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.getCurrentUser().unwrap();
   * ```
   */
  readonly getCurrentUser: ApiMethod<GetCurrentUser>;

  /**
   * Change your password.
   *
   * Sets a new password and ends all other sessions of the account.
   *
   * `PUT /api/users/me/password`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.changePassword({
   *   body: { current_password: 'fitsync-demo', new_password: 'a longer pass phrase' },
   * }).unwrap();
   * ```
   */
  readonly changePassword: ApiMethod<ChangePassword>;

  /**
   * Read a user.
   *
   * Shows name and role of a user to anyone signed in, and contact data to the user, administrators
   * and the services that need it.
   *
   * `GET /api/users/{id}`, for the roles client, trainer, admin and for the services training,
   * schedule, progress, notification.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.getUser({ id: '0193a000-0000-7000-8000-000000000001' }).unwrap();
   * ```
   */
  readonly getUser: ApiMethod<GetUser>;

  /**
   * Change an account.
   *
   * Changes the account of the user; users change their own, administrators anyone's. Publishes
   * `user.updated`, which names the fields and not their values.
   *
   * `PATCH /api/users/{id}`, for the roles client, trainer, admin. Publishes `user.updated`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.updateUser({
   *   id: '0193a000-0000-7000-8000-000000000001',
   *   body: { phone: '+49301234567' },
   * }).unwrap();
   * ```
   */
  readonly updateUser: ApiMethod<UpdateUser>;

  /**
   * Read what is particular to a role.
   *
   * Shows certifications and experience of a trainer to anyone signed in, and health clearance,
   * emergency contact and fitness level of a client to the client, administrators, and the training
   * and schedule services. For anyone else the information of a client does not exist.
   *
   * `GET /api/users/{id}/role-info`, for the roles client, trainer, admin and for the services
   * training, schedule.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.getRoleInfo({ id: '0193a000-0000-7000-8000-000000000001' }).unwrap();
   * ```
   */
  readonly getRoleInfo: ApiMethod<GetRoleInfo>;

  /**
   * Set what is particular to a role.
   *
   * Replaces the information; users set their own, administrators anyone's. `role` is that of the
   * account. `rating` and `health_clearance` are changed by administrators only: others send them
   * back as they are. Publishes `user.updated`, which names the fields and not their values.
   *
   * `PUT /api/users/{id}/role-info`, for the roles client, trainer, admin. Publishes
   * `user.updated`.
   *
   * @example
   * ```ts
   * const answer = await fitsync.user.updateRoleInfo({
   *   id: '0193a000-0000-7000-8000-000000000001',
   *   body: {
   *     role: 'client',
   *     emergency_contact: { name: 'Kim Client', phone: '+49307654321', relationship: 'sibling' },
   *     fitness_level: 'intermediate',
   *     health_clearance: true,
   *   },
   * }).unwrap();
   * ```
   */
  readonly updateRoleInfo: ApiMethod<UpdateRoleInfo>;
}
