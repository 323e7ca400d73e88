// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  CountUnreadNotifications,
  ListNotifications,
  MarkNotificationRead,
} from '../../../notification/operations.ts';
import { json, problem } from '../../media-types.ts';

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
