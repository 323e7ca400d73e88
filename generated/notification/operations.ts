// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { Problem, Uuid } from '../common/schemas.ts';
import type {
  DeviceRemovalResponse,
  DeviceResponse,
  NotificationListResponse,
  NotificationPreferencesResponse,
  NotificationResponse,
  NotificationType,
  RegisterDeviceRequest,
  UnreadCountResponse,
  UpdateNotificationPreferencesRequest,
} from './schemas.ts';

/**
 * List notifications.
 *
 * Lists the caller's notifications, the newest first.
 *
 * `GET /api/notifications`, for the roles client, trainer, admin.
 */
export interface ListNotifications {
  input: {
    /** `page.next_cursor` of the answer before. */
    cursor?: string;
    /**
     * How many entries to return.
     * @default 20
     */
    limit?: number;
    /** Only notifications of this kind. */
    type?: NotificationType;
    /** With `true` only unread ones, with `false` only those that were read. */
    unread?: boolean;
  };
  responses: {
    200: NotificationListResponse;
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
 * Remove a device.
 *
 * Stops push messages to one of the caller's devices. Removing a device that is not there, or that
 * is somebody else's, changes nothing and says so.
 *
 * `DELETE /api/notifications/devices`, for the roles client, trainer, admin.
 */
export interface RemoveDevice {
  input: {
    /** The device. */
    device_id: Uuid;
  };
  responses: {
    200: DeviceRemovalResponse;
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
 * Register a device for push messages.
 *
 * Registers a browser, on a computer or a phone, by its Web Push subscription. Registering the same
 * subscription again keeps the device (200); when another user had registered it, it becomes the
 * caller's. A device that its push service reports as gone is removed. Each user has 20 devices at
 * most: one more replaces the one that was registered first.
 *
 * `POST /api/notifications/devices`, for the roles client, trainer, admin.
 */
export interface RegisterDevice {
  input: {
    body: RegisterDeviceRequest;
  };
  responses: {
    200: DeviceResponse;
    201: DeviceResponse;
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
 * See what comes by which channel.
 *
 * Gives the caller's choices; who has made none gets the defaults. `web_push_key` is the key that a
 * browser subscribes to push messages with, before it is registered with `registerDevice`.
 *
 * `GET /api/notifications/preferences`, for the roles client, trainer, admin.
 */
export interface GetNotificationPreferences {
  input: Record<never, never>;
  responses: {
    200: NotificationPreferencesResponse;
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
 * Choose what comes by which channel.
 *
 * Replaces all of the caller's choices. During quiet hours email, SMS and push wait until they end;
 * the notification in the app does not. A reminder never waits past the start of its session: it
 * then comes in the app only. Quiet hours may run over midnight.
 *
 * `PUT /api/notifications/preferences`, for the roles client, trainer, admin.
 */
export interface UpdateNotificationPreferences {
  input: {
    body: UpdateNotificationPreferencesRequest;
  };
  responses: {
    200: NotificationPreferencesResponse;
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
 * Count unread notifications.
 *
 * Counts the caller's notifications that have not been read.
 *
 * `GET /api/notifications/unread/count`, for the roles client, trainer, admin.
 */
export interface CountUnreadNotifications {
  input: Record<never, never>;
  responses: {
    200: UnreadCountResponse;
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
 * Mark a notification as read.
 *
 * Marks one of the caller's notifications as read. One that was read before keeps its time.
 *
 * `PUT /api/notifications/{id}/read`, for the roles client, trainer, admin.
 */
export interface MarkNotificationRead {
  input: {
    /** The notification. */
    id: Uuid;
  };
  responses: {
    200: NotificationResponse;
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

/** The operations of the notification service by operationId. */
export type NotificationOperations = {
  listNotifications: ListNotifications;
  removeDevice: RemoveDevice;
  registerDevice: RegisterDevice;
  getNotificationPreferences: GetNotificationPreferences;
  updateNotificationPreferences: UpdateNotificationPreferences;
  countUnreadNotifications: CountUnreadNotifications;
  markNotificationRead: MarkNotificationRead;
};
