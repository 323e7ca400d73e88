// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type { RegisterDevice, RemoveDevice } from '../../../notification/operations.ts';
import { json, problem } from '../../media-types.ts';

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
