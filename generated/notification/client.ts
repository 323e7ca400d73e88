// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { ClientMethod } from '@fitsync/descriptor';
import type { CountUnreadNotifications } from './operations.ts';

/** Calls the notification service. */
export interface NotificationClient {
  /**
   * Count unread notifications.
   *
   * Counts the unread notifications of whoever is signed in.
   *
   * `GET /api/notifications/unread/count`, for the roles client, trainer, admin.
   */
  readonly countUnreadNotifications: ClientMethod<CountUnreadNotifications>;
}
