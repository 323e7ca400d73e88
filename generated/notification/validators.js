// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import { validateProblem } from '../common/validators/problem.js';
import {
  validateCountUnreadNotificationsParameters,
} from './validators/count-unread-notifications.parameters.js';
import { validateDeviceRemovalResponse } from './validators/device-removal-response.js';
import { validateDeviceResponse } from './validators/device-response.js';
import {
  validateGetNotificationPreferencesParameters,
} from './validators/get-notification-preferences.parameters.js';
import { validateListNotificationsParameters } from './validators/list-notifications.parameters.js';
import {
  validateMarkNotificationReadParameters,
} from './validators/mark-notification-read.parameters.js';
import { validateNotificationListResponse } from './validators/notification-list-response.js';
import {
  validateNotificationPreferencesResponse,
} from './validators/notification-preferences-response.js';
import { validateNotificationResponse } from './validators/notification-response.js';
import { validateRegisterDeviceRequest } from './validators/register-device-request.js';
import { validateRegisterDeviceParameters } from './validators/register-device.parameters.js';
import { validateRemoveDeviceParameters } from './validators/remove-device.parameters.js';
import { validateUnreadCountResponse } from './validators/unread-count-response.js';
import {
  validateUpdateNotificationPreferencesRequest,
} from './validators/update-notification-preferences-request.js';
import {
  validateUpdateNotificationPreferencesParameters,
} from './validators/update-notification-preferences.parameters.js';

/** Validators by operation. */
export const validators = {
  listNotifications: {
    parameters: validateListNotificationsParameters,
    responses: {
      200: validateNotificationListResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  removeDevice: {
    parameters: validateRemoveDeviceParameters,
    responses: {
      200: validateDeviceRemovalResponse,
      400: validateProblem,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  registerDevice: {
    parameters: validateRegisterDeviceParameters,
    body: validateRegisterDeviceRequest,
    responses: {
      200: validateDeviceResponse,
      201: validateDeviceResponse,
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
  getNotificationPreferences: {
    parameters: validateGetNotificationPreferencesParameters,
    responses: {
      200: validateNotificationPreferencesResponse,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  updateNotificationPreferences: {
    parameters: validateUpdateNotificationPreferencesParameters,
    body: validateUpdateNotificationPreferencesRequest,
    responses: {
      200: validateNotificationPreferencesResponse,
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
  countUnreadNotifications: {
    parameters: validateCountUnreadNotificationsParameters,
    responses: {
      200: validateUnreadCountResponse,
      401: validateProblem,
      403: validateProblem,
      429: validateProblem,
      500: validateProblem,
      502: validateProblem,
      503: validateProblem,
    },
  },
  markNotificationRead: {
    parameters: validateMarkNotificationReadParameters,
    responses: {
      200: validateNotificationResponse,
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
};
