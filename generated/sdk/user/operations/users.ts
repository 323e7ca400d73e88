// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  BatchGetUsers,
  ChangePassword,
  CreateUser,
  GetCurrentUser,
  GetRoleInfo,
  GetUser,
  ListUsers,
  UpdateRoleInfo,
  UpdateUser,
} from '../../../user/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * List users.
 *
 * Lists accounts in order of name for anyone signed in. Contact data is there for administrators
 * and for your own account only.
 *
 * `GET /api/users`, for the roles client, trainer, admin.
 */
export const listUsers: TypedOperation<ListUsers> = {
  operationId: 'listUsers',
  service: 'user',
  method: 'GET',
  path: '/api/users',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'cursor', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'role', in: 'query', required: false },
  ],
  body: 'none',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Add a user.
 *
 * Opens an account of any role. Only administrators may; this is how trainers come to the platform.
 *
 * `POST /api/users`, for the role admin.
 */
export const createUser: TypedOperation<CreateUser> = {
  operationId: 'createUser',
  service: 'user',
  method: 'POST',
  path: '/api/users',
  access: { anonymous: false, users: ['admin'], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    201: json,
    400: problem,
    401: problem,
    403: problem,
    409: problem,
    413: problem,
    415: problem,
    422: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: false,
  idempotencyKey: true,
};

/**
 * Read many users.
 *
 * Shows up to a hundred users at once, each as `getUser` would. Ids that nobody has are in
 * `missing`.
 *
 * `POST /api/users/batch`, for the roles client, trainer, admin and for the services training,
 * schedule, notification.
 */
export const batchGetUsers: TypedOperation<BatchGetUsers> = {
  operationId: 'batchGetUsers',
  service: 'user',
  method: 'POST',
  path: '/api/users/batch',
  access: {
    anonymous: false,
    users: ['client', 'trainer', 'admin'],
    services: ['training', 'schedule', 'notification'],
  },
  parameters: [],
  body: 'required',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    413: problem,
    415: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Read your account.
 *
 * Shows the account of whoever is signed in.
 *
 * `GET /api/users/me`, for the roles client, trainer, admin.
 */
export const getCurrentUser: TypedOperation<GetCurrentUser> = {
  operationId: 'getCurrentUser',
  service: 'user',
  method: 'GET',
  path: '/api/users/me',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [],
  body: 'none',
  responses: {
    200: json,
    401: problem,
    403: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Change your password.
 *
 * Sets a new password and ends all other sessions of the account.
 *
 * `PUT /api/users/me/password`, for the roles client, trainer, admin.
 */
export const changePassword: TypedOperation<ChangePassword> = {
  operationId: 'changePassword',
  service: 'user',
  method: 'PUT',
  path: '/api/users/me/password',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    413: problem,
    415: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Read a user.
 *
 * Shows name and role of a user to anyone signed in, and contact data to the user, administrators
 * and the services that need it.
 *
 * `GET /api/users/{id}`, for the roles client, trainer, admin and for the services training,
 * schedule, progress, notification.
 */
export const getUser: TypedOperation<GetUser> = {
  operationId: 'getUser',
  service: 'user',
  method: 'GET',
  path: '/api/users/{id}',
  access: {
    anonymous: false,
    users: ['client', 'trainer', 'admin'],
    services: ['training', 'schedule', 'progress', 'notification'],
  },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'none',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Change an account.
 *
 * Changes the account of the user; users change their own, administrators anyone's. Publishes
 * `user.updated`, which names the fields and not their values.
 *
 * `PATCH /api/users/{id}`, for the roles client, trainer, admin. Publishes `user.updated`.
 */
export const updateUser: TypedOperation<UpdateUser> = {
  operationId: 'updateUser',
  service: 'user',
  method: 'PATCH',
  path: '/api/users/{id}',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'required',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    409: problem,
    413: problem,
    415: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: false,
  idempotencyKey: false,
};

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
export const getRoleInfo: TypedOperation<GetRoleInfo> = {
  operationId: 'getRoleInfo',
  service: 'user',
  method: 'GET',
  path: '/api/users/{id}/role-info',
  access: {
    anonymous: false,
    users: ['client', 'trainer', 'admin'],
    services: ['training', 'schedule'],
  },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'none',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Set what is particular to a role.
 *
 * Replaces the information; users set their own, administrators anyone's. `role` is that of the
 * account. `rating` and `health_clearance` are changed by administrators only: others send them
 * back as they are. Publishes `user.updated`, which names the fields and not their values.
 *
 * `PUT /api/users/{id}/role-info`, for the roles client, trainer, admin. Publishes `user.updated`.
 */
export const updateRoleInfo: TypedOperation<UpdateRoleInfo> = {
  operationId: 'updateRoleInfo',
  service: 'user',
  method: 'PUT',
  path: '/api/users/{id}/role-info',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'required',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    413: problem,
    415: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};
