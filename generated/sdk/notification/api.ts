// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { ApiMethod } from '@fitsync/descriptor';
import type {
  CountUnreadNotifications,
  GetNotificationPreferences,
  ListNotifications,
  MarkNotificationRead,
  RegisterDevice,
  RemoveDevice,
  UpdateNotificationPreferences,
} from '../../notification/operations.ts';

/** What programs outside may ask the notification service. */
export interface NotificationApi {
  /**
   * List notifications.
   *
   * Lists the caller's notifications, the newest first.
   *
   * `GET /api/notifications`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * for await (const item of fitsync.notification.listNotifications.items()) console.log(item);
   * ```
   */
  readonly listNotifications: ApiMethod<ListNotifications>;

  /**
   * Remove a device.
   *
   * Stops push messages to one of the caller's devices. Removing a device that is not there, or
   * that is somebody else's, changes nothing and says so.
   *
   * `DELETE /api/notifications/devices`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.notification.removeDevice({ device_id: '0193a000-0000-7000-8000-0000000000a0' }).unwrap();
   * ```
   */
  readonly removeDevice: ApiMethod<RemoveDevice>;

  /**
   * Register a device for push messages.
   *
   * Registers a browser, on a computer or a phone, by its Web Push subscription. Registering the
   * same subscription again keeps the device (200); when another user had registered it, it becomes
   * the caller's. A device that its push service reports as gone is removed. Each user has 20
   * devices at most: one more replaces the one that was registered first.
   *
   * `POST /api/notifications/devices`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.notification.registerDevice({
   *   body: {
   *     platform: 'web',
   *     subscription: {
   *       endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/gAAAAABkdemo',
   *       keys: {
   *         p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
   *         auth: 'tBHItJI5svbpez7KI4CCXg',
   *       },
   *     },
   *     name: 'Firefox on my laptop',
   *   },
   * }).unwrap();
   * ```
   */
  readonly registerDevice: ApiMethod<RegisterDevice>;

  /**
   * See what comes by which channel.
   *
   * Gives the caller's choices; who has made none gets the defaults. `web_push_key` is the key that
   * a browser subscribes to push messages with, before it is registered with `registerDevice`.
   *
   * `GET /api/notifications/preferences`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.notification.getNotificationPreferences().unwrap();
   * ```
   */
  readonly getNotificationPreferences: ApiMethod<GetNotificationPreferences>;

  /**
   * Choose what comes by which channel.
   *
   * Replaces all of the caller's choices. During quiet hours email, SMS and push wait until they
   * end; the notification in the app does not. A reminder never waits past the start of its
   * session: it then comes in the app only. Quiet hours may run over midnight.
   *
   * `PUT /api/notifications/preferences`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.notification.updateNotificationPreferences({
   *   body: {
   *     categories: {
   *       bookings: { in_app: true, email: true, sms: false, push: true },
   *       reminders: { in_app: true, email: false, sms: true, push: true },
   *       programs: { in_app: true, email: true, sms: false, push: false },
   *       achievements: { in_app: true, email: false, sms: false, push: true },
   *       progress: { in_app: true, email: false, sms: false, push: false },
   *     },
   *     quiet_hours: { start: '22:00:00', end: '07:00:00' },
   *     time_zone: 'Europe/Berlin',
   *   },
   * }).unwrap();
   * ```
   */
  readonly updateNotificationPreferences: ApiMethod<UpdateNotificationPreferences>;

  /**
   * Count unread notifications.
   *
   * Counts the caller's notifications that have not been read.
   *
   * `GET /api/notifications/unread/count`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.notification.countUnreadNotifications().unwrap();
   * ```
   */
  readonly countUnreadNotifications: ApiMethod<CountUnreadNotifications>;

  /**
   * Mark a notification as read.
   *
   * Marks one of the caller's notifications as read. One that was read before keeps its time.
   *
   * `PUT /api/notifications/{id}/read`, for the roles client, trainer, admin.
   *
   * @example
   * ```ts
   * const answer = await fitsync.notification.markNotificationRead({ id: '0193a000-0000-7000-8000-000000000090' }).unwrap();
   * ```
   */
  readonly markNotificationRead: ApiMethod<MarkNotificationRead>;
}
