// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { ClientMethod } from '@fitsync/descriptor';
import type {
  CountUnreadNotifications,
  GetNotificationPreferences,
  ListNotifications,
  MarkNotificationRead,
  RegisterDevice,
  RemoveDevice,
  UpdateNotificationPreferences,
} from './operations.ts';

/** Calls the notification service. */
export interface NotificationClient {
  /**
   * List notifications.
   *
   * Lists the caller's notifications, the newest first.
   *
   * `GET /api/notifications`, for the roles client, trainer, admin.
   */
  readonly listNotifications: ClientMethod<ListNotifications>;

  /**
   * Remove a device.
   *
   * Stops push messages to one of the caller's devices. Removing a device that is not there, or
   * that is somebody else's, changes nothing and says so.
   *
   * `DELETE /api/notifications/devices`, for the roles client, trainer, admin.
   */
  readonly removeDevice: ClientMethod<RemoveDevice>;

  /**
   * Register a device for push messages.
   *
   * Registers a browser, on a computer or a phone, by its Web Push subscription. Registering the
   * same subscription again keeps the device (200); when another user had registered it, it becomes
   * the caller's. A device that its push service reports as gone is removed. Each user has 20
   * devices at most: one more replaces the one that was registered first.
   *
   * `POST /api/notifications/devices`, for the roles client, trainer, admin.
   */
  readonly registerDevice: ClientMethod<RegisterDevice>;

  /**
   * See what comes by which channel.
   *
   * Gives the caller's choices; who has made none gets the defaults. `web_push_key` is the key that
   * a browser subscribes to push messages with, before it is registered with `registerDevice`.
   *
   * `GET /api/notifications/preferences`, for the roles client, trainer, admin.
   */
  readonly getNotificationPreferences: ClientMethod<GetNotificationPreferences>;

  /**
   * Choose what comes by which channel.
   *
   * Replaces all of the caller's choices. During quiet hours email, SMS and push wait until they
   * end; the notification in the app does not. A reminder never waits past the start of its
   * session: it then comes in the app only. Quiet hours may run over midnight.
   *
   * `PUT /api/notifications/preferences`, for the roles client, trainer, admin.
   */
  readonly updateNotificationPreferences: ClientMethod<UpdateNotificationPreferences>;

  /**
   * Count unread notifications.
   *
   * Counts the caller's notifications that have not been read.
   *
   * `GET /api/notifications/unread/count`, for the roles client, trainer, admin.
   */
  readonly countUnreadNotifications: ClientMethod<CountUnreadNotifications>;

  /**
   * Mark a notification as read.
   *
   * Marks one of the caller's notifications as read. One that was read before keeps its time.
   *
   * `PUT /api/notifications/{id}/read`, for the roles client, trainer, admin.
   */
  readonly markNotificationRead: ClientMethod<MarkNotificationRead>;
}
