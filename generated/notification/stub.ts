// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { Handler } from '@fitsync/descriptor';
import type { NotificationCalls } from './calls.ts';
import type { NotificationPayloads } from './events.ts';
import type { CountUnreadNotifications } from './operations.ts';

/** The implementation of the notification service: one handler per operation. */
export interface NotificationStub {
  /**
   * Count unread notifications.
   *
   * Counts the unread notifications of whoever is signed in.
   *
   * `GET /api/notifications/unread/count`, for the roles client, trainer, admin.
   */
  readonly countUnreadNotifications: Handler<CountUnreadNotifications, NotificationPayloads, NotificationCalls>;
}
