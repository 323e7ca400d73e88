// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import { validateProblem } from '../common/validators/problem.js';
import { validateBatchGetUsersParameters } from './validators/batch-get-users.parameters.js';
import { validateBatchUsersRequest } from './validators/batch-users-request.js';
import { validateBatchUsersResponse } from './validators/batch-users-response.js';
import { validateChangePasswordRequest } from './validators/change-password-request.js';
import { validateChangePasswordParameters } from './validators/change-password.parameters.js';
import { validateCreateUserRequest } from './validators/create-user-request.js';
import { validateCreateUserParameters } from './validators/create-user.parameters.js';
import { validateGetCurrentUserParameters } from './validators/get-current-user.parameters.js';
import { validateGetJwksParameters } from './validators/get-jwks.parameters.js';
import { validateGetRoleInfoParameters } from './validators/get-role-info.parameters.js';
import { validateGetUserParameters } from './validators/get-user.parameters.js';
import { validateJwksResponse } from './validators/jwks-response.js';
import { validateListUsersParameters } from './validators/list-users.parameters.js';
import { validateLoginRequest } from './validators/login-request.js';
import { validateLoginUserParameters } from './validators/login-user.parameters.js';
import { validateLogoutRequest } from './validators/logout-request.js';
import { validateLogoutUserParameters } from './validators/logout-user.parameters.js';
import { validatePasswordChangeResponse } from './validators/password-change-response.js';
import { validateRefreshRequest } from './validators/refresh-request.js';
import { validateRefreshSessionParameters } from './validators/refresh-session.parameters.js';
import { validateRegisterRequest } from './validators/register-request.js';
import { validateRegisterUserParameters } from './validators/register-user.parameters.js';
import { validateRoleInfoResponse } from './validators/role-info-response.js';
import { validateRoleInfo } from './validators/role-info.js';
import { validateSignedInResponse } from './validators/signed-in-response.js';
import { validateSignedOutResponse } from './validators/signed-out-response.js';
import { validateTokenPairResponse } from './validators/token-pair-response.js';
import { validateUpdateRoleInfoParameters } from './validators/update-role-info.parameters.js';
import { validateUpdateUserRequest } from './validators/update-user-request.js';
import { validateUpdateUserParameters } from './validators/update-user.parameters.js';
import { validateUserListResponse } from './validators/user-list-response.js';
import { validateUserResponse } from './validators/user-response.js';

/** Validators by operation. */
export const validators = {
  getJwks: {
    parameters: validateGetJwksParameters,
    responses: {
      200: validateJwksResponse,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  loginUser: {
    parameters: validateLoginUserParameters,
    body: validateLoginRequest,
    responses: {
      200: validateSignedInResponse,
      400: validateProblem,
      401: validateProblem,
      413: validateProblem,
      415: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  logoutUser: {
    parameters: validateLogoutUserParameters,
    body: validateLogoutRequest,
    responses: {
      200: validateSignedOutResponse,
      400: validateProblem,
      413: validateProblem,
      415: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  refreshSession: {
    parameters: validateRefreshSessionParameters,
    body: validateRefreshRequest,
    responses: {
      200: validateTokenPairResponse,
      400: validateProblem,
      401: validateProblem,
      413: validateProblem,
      415: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  registerUser: {
    parameters: validateRegisterUserParameters,
    body: validateRegisterRequest,
    responses: {
      201: validateSignedInResponse,
      400: validateProblem,
      409: validateProblem,
      413: validateProblem,
      415: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  listUsers: {
    parameters: validateListUsersParameters,
    responses: {
      200: validateUserListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  createUser: {
    parameters: validateCreateUserParameters,
    body: validateCreateUserRequest,
    responses: {
      201: validateUserResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      409: validateProblem,
      413: validateProblem,
      415: validateProblem,
      422: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  batchGetUsers: {
    parameters: validateBatchGetUsersParameters,
    body: validateBatchUsersRequest,
    responses: {
      200: validateBatchUsersResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      413: validateProblem,
      415: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  getCurrentUser: {
    parameters: validateGetCurrentUserParameters,
    responses: {
      200: validateUserResponse,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  changePassword: {
    parameters: validateChangePasswordParameters,
    body: validateChangePasswordRequest,
    responses: {
      200: validatePasswordChangeResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      413: validateProblem,
      415: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  getUser: {
    parameters: validateGetUserParameters,
    responses: {
      200: validateUserResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      404: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  updateUser: {
    parameters: validateUpdateUserParameters,
    body: validateUpdateUserRequest,
    responses: {
      200: validateUserResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      404: validateProblem,
      409: validateProblem,
      413: validateProblem,
      415: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  getRoleInfo: {
    parameters: validateGetRoleInfoParameters,
    responses: {
      200: validateRoleInfoResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      404: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  updateRoleInfo: {
    parameters: validateUpdateRoleInfoParameters,
    body: validateRoleInfo,
    responses: {
      200: validateRoleInfoResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      404: validateProblem,
      413: validateProblem,
      415: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
};
