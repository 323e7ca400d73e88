// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  GetNotificationPreferences,
  UpdateNotificationPreferences,
} from '../../../notification/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * See what comes by which channel.
 *
 * Gives the caller's choices; who has made none gets the defaults. `web_push_key` is the key that a
 * browser subscribes to push messages with, before it is registered with `registerDevice`.
 *
 * `GET /api/notifications/preferences`, for the roles client, trainer, admin.
 */
export const getNotificationPreferences: TypedOperation<GetNotificationPreferences> = {
  operationId: 'getNotificationPreferences',
  service: 'notification',
  method: 'GET',
  path: '/api/notifications/preferences',
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
 * Choose what comes by which channel.
 *
 * Replaces all of the caller's choices. During quiet hours email, SMS and push wait until they end;
 * the notification in the app does not. A reminder never waits past the start of its session: it
 * then comes in the app only. Quiet hours may run over midnight.
 *
 * `PUT /api/notifications/preferences`, for the roles client, trainer, admin.
 */
export const updateNotificationPreferences: TypedOperation<UpdateNotificationPreferences> = {
  operationId: 'updateNotificationPreferences',
  service: 'notification',
  method: 'PUT',
  path: '/api/notifications/preferences',
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
