// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  GetJwks,
  LoginUser,
  LogoutUser,
  RefreshSession,
  RegisterUser,
} from '../../../user/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * Read the public keys.
 *
 * Gives the public keys that access tokens are signed with (RFC 7517), for apps that check tokens
 * themselves.
 *
 * `GET /.well-known/jwks.json`, open to everyone.
 */
export const getJwks: TypedOperation<GetJwks> = {
  operationId: 'getJwks',
  service: 'user',
  method: 'GET',
  path: '/.well-known/jwks.json',
  access: { anonymous: true, users: [], services: [] },
  parameters: [],
  body: 'none',
  responses: { 200: json, 429: problem, 500: problem, 502: problem, 503: problem },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Sign in.
 *
 * Begins a session. A wrong password and an unknown address look the same. After five failures for
 * an account, or twenty from an address, both wait fifteen minutes.
 *
 * `POST /api/auth/login`, open to everyone.
 */
export const loginUser: TypedOperation<LoginUser> = {
  operationId: 'loginUser',
  service: 'user',
  method: 'POST',
  path: '/api/auth/login',
  access: { anonymous: true, users: [], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    200: json,
    400: problem,
    401: problem,
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
 * Sign out.
 *
 * Ends a session; its access tokens are refused at once. A token that is not known has no session
 * to end, which is fine.
 *
 * `POST /api/auth/logout`, open to everyone.
 */
export const logoutUser: TypedOperation<LogoutUser> = {
  operationId: 'logoutUser',
  service: 'user',
  method: 'POST',
  path: '/api/auth/logout',
  access: { anonymous: true, users: [], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    200: json,
    400: problem,
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
 * Go on with a session.
 *
 * Exchanges a refresh token for a new pair. Each refresh token works once; repeated within ten
 * seconds, for a client whose answer was lost, it gives the same pair again. Using an older one
 * ends the whole session, because somebody else has it.
 *
 * `POST /api/auth/refresh`, open to everyone.
 */
export const refreshSession: TypedOperation<RefreshSession> = {
  operationId: 'refreshSession',
  service: 'user',
  method: 'POST',
  path: '/api/auth/refresh',
  access: { anonymous: true, users: [], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    200: json,
    400: problem,
    401: problem,
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
 * Open an account.
 *
 * Opens the account of a client and signs the client in. Trainers and administrators are added by
 * administrators.
 *
 * `POST /api/auth/register`, open to everyone.
 */
export const registerUser: TypedOperation<RegisterUser> = {
  operationId: 'registerUser',
  service: 'user',
  method: 'POST',
  path: '/api/auth/register',
  access: { anonymous: true, users: [], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    201: json,
    400: problem,
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
