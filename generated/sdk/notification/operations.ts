// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  CountUnreadNotifications,
  GetNotificationPreferences,
  ListNotifications,
  MarkNotificationRead,
  RegisterDevice,
  RemoveDevice,
  UpdateNotificationPreferences,
} from '../../notification/operations.ts';

const json = { mediaType: 'application/json' };
const problem = { mediaType: 'application/problem+json' };

/**
 * List notifications.
 *
 * Lists the caller's notifications, the newest first.
 *
 * `GET /api/notifications`, for the roles client, trainer, admin.
 */
export const listNotifications: TypedOperation<ListNotifications> = {
  operationId: 'listNotifications',
  service: 'notification',
  method: 'GET',
  path: '/api/notifications',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'cursor', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'type', in: 'query', required: false },
    { name: 'unread', in: 'query', required: false },
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
 * Remove a device.
 *
 * Stops push messages to one of the caller's devices. Removing a device that is not there, or that
 * is somebody else's, changes nothing and says so.
 *
 * `DELETE /api/notifications/devices`, for the roles client, trainer, admin.
 */
export const removeDevice: TypedOperation<RemoveDevice> = {
  operationId: 'removeDevice',
  service: 'notification',
  method: 'DELETE',
  path: '/api/notifications/devices',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [{ name: 'device_id', in: 'query', required: true }],
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
 * Register a device for push messages.
 *
 * Registers a browser, on a computer or a phone, by its Web Push subscription. Registering the same
 * subscription again keeps the device (200); when another user had registered it, it becomes the
 * caller's. A device that its push service reports as gone is removed. Each user has 20 devices at
 * most: one more replaces the one that was registered first.
 *
 * `POST /api/notifications/devices`, for the roles client, trainer, admin.
 */
export const registerDevice: TypedOperation<RegisterDevice> = {
  operationId: 'registerDevice',
  service: 'notification',
  method: 'POST',
  path: '/api/notifications/devices',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    200: json,
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

/**
 * Count unread notifications.
 *
 * Counts the caller's notifications that have not been read.
 *
 * `GET /api/notifications/unread/count`, for the roles client, trainer, admin.
 */
export const countUnreadNotifications: TypedOperation<CountUnreadNotifications> = {
  operationId: 'countUnreadNotifications',
  service: 'notification',
  method: 'GET',
  path: '/api/notifications/unread/count',
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
 * Mark a notification as read.
 *
 * Marks one of the caller's notifications as read. One that was read before keeps its time.
 *
 * `PUT /api/notifications/{id}/read`, for the roles client, trainer, admin.
 */
export const markNotificationRead: TypedOperation<MarkNotificationRead> = {
  operationId: 'markNotificationRead',
  service: 'notification',
  method: 'PUT',
  path: '/api/notifications/{id}/read',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
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
