// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import type { Problem, Uuid } from '../common/schemas.ts';
import type {
  BatchUsersRequest,
  BatchUsersResponse,
  ChangePasswordRequest,
  CreateUserRequest,
  JwksResponse,
  LoginRequest,
  LogoutRequest,
  PasswordChangeResponse,
  RefreshRequest,
  RegisterRequest,
  Role,
  RoleInfo,
  RoleInfoResponse,
  SignedInResponse,
  SignedOutResponse,
  TokenPairResponse,
  UpdateUserRequest,
  UserListResponse,
  UserResponse,
} from './schemas.ts';

/**
 * Read the public keys.
 *
 * Gives the public keys that access tokens are signed with (RFC 7517), for apps that check tokens
 * themselves.
 *
 * `GET /.well-known/jwks.json`, open to everyone.
 */
export interface GetJwks {
  input: Record<never, never>;
  responses: {
    200: JwksResponse;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Sign in.
 *
 * Begins a session. A wrong password and an unknown address look the same. After five failures for
 * an account, or twenty from an address, both wait fifteen minutes.
 *
 * `POST /api/auth/login`, open to everyone.
 */
export interface LoginUser {
  input: {
    body: LoginRequest;
  };
  responses: {
    200: SignedInResponse;
    400: Problem;
    401: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Sign out.
 *
 * Ends a session; its access tokens are refused at once. A token that is not known has no session
 * to end, which is fine.
 *
 * `POST /api/auth/logout`, open to everyone.
 */
export interface LogoutUser {
  input: {
    body: LogoutRequest;
  };
  responses: {
    200: SignedOutResponse;
    400: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Go on with a session.
 *
 * Exchanges a refresh token for a new pair. Each refresh token works once; repeated within ten
 * seconds, for a client whose answer was lost, it gives the same pair again. Using an older one
 * ends the whole session, because somebody else has it.
 *
 * `POST /api/auth/refresh`, open to everyone.
 */
export interface RefreshSession {
  input: {
    body: RefreshRequest;
  };
  responses: {
    200: TokenPairResponse;
    400: Problem;
    401: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Open an account.
 *
 * Opens the account of a client and signs the client in. Trainers and administrators are added by
 * administrators.
 *
 * `POST /api/auth/register`, open to everyone.
 */
export interface RegisterUser {
  input: {
    body: RegisterRequest;
  };
  responses: {
    201: SignedInResponse;
    400: Problem;
    409: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * List users.
 *
 * Lists accounts in order of name for anyone signed in. Contact data is there for administrators
 * and for your own account only.
 *
 * `GET /api/users`, for the roles client, trainer, admin.
 */
export interface ListUsers {
  input: {
    /** `page.next_cursor` of the answer before. */
    cursor?: string;
    /**
     * How many entries to return.
     * @default 20
     */
    limit?: number;
    /** Only accounts of this role. */
    role?: Role;
  };
  responses: {
    200: UserListResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Add a user.
 *
 * Opens an account of any role. Only administrators may; this is how trainers come to the platform.
 *
 * `POST /api/users`, for the role admin.
 */
export interface CreateUser {
  input: {
    body: CreateUserRequest;
  };
  responses: {
    201: UserResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    409: Problem;
    413: Problem;
    415: Problem;
    422: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Read many users.
 *
 * Shows up to a hundred users at once, each as `getUser` would. Ids that nobody has are in
 * `missing`.
 *
 * `POST /api/users/batch`, for the roles client, trainer, admin and for the services training,
 * schedule, notification.
 */
export interface BatchGetUsers {
  input: {
    body: BatchUsersRequest;
  };
  responses: {
    200: BatchUsersResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Read your account.
 *
 * Shows the account of whoever is signed in.
 *
 * `GET /api/users/me`, for the roles client, trainer, admin.
 */
export interface GetCurrentUser {
  input: Record<never, never>;
  responses: {
    200: UserResponse;
    401: Problem;
    403: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Change your password.
 *
 * Sets a new password and ends all other sessions of the account.
 *
 * `PUT /api/users/me/password`, for the roles client, trainer, admin.
 */
export interface ChangePassword {
  input: {
    body: ChangePasswordRequest;
  };
  responses: {
    200: PasswordChangeResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Read a user.
 *
 * Shows name and role of a user to anyone signed in, and contact data to the user, administrators
 * and the services that need it.
 *
 * `GET /api/users/{id}`, for the roles client, trainer, admin and for the services training,
 * schedule, progress, notification.
 */
export interface GetUser {
  input: {
    /** The user. */
    id: Uuid;
  };
  responses: {
    200: UserResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Change an account.
 *
 * Changes the account of the user; users change their own, administrators anyone's. Publishes
 * `user.updated`, which names the fields and not their values.
 *
 * `PATCH /api/users/{id}`, for the roles client, trainer, admin. Publishes `user.updated`.
 */
export interface UpdateUser {
  input: {
    /** The user. */
    id: Uuid;
    body: UpdateUserRequest;
  };
  responses: {
    200: UserResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    409: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: 'user.updated';
}

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
export interface GetRoleInfo {
  input: {
    /** The user. */
    id: Uuid;
  };
  responses: {
    200: RoleInfoResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/**
 * Set what is particular to a role.
 *
 * Replaces the information; users set their own, administrators anyone's. `role` is that of the
 * account. `rating` and `health_clearance` are changed by administrators only: others send them
 * back as they are. Publishes `user.updated`, which names the fields and not their values.
 *
 * `PUT /api/users/{id}/role-info`, for the roles client, trainer, admin. Publishes `user.updated`.
 */
export interface UpdateRoleInfo {
  input: {
    /** The user. */
    id: Uuid;
    body: RoleInfo;
  };
  responses: {
    200: RoleInfoResponse;
    400: Problem;
    401: Problem;
    403: Problem;
    404: Problem;
    413: Problem;
    415: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: 'user.updated';
}

/** The operations of the user service by operationId. */
export type UserOperations = {
  getJwks: GetJwks;
  loginUser: LoginUser;
  logoutUser: LogoutUser;
  refreshSession: RefreshSession;
  registerUser: RegisterUser;
  listUsers: ListUsers;
  createUser: CreateUser;
  batchGetUsers: BatchGetUsers;
  getCurrentUser: GetCurrentUser;
  changePassword: ChangePassword;
  getUser: GetUser;
  updateUser: UpdateUser;
  getRoleInfo: GetRoleInfo;
  updateRoleInfo: UpdateRoleInfo;
};
