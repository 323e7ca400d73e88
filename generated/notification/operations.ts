// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { Problem } from '../common/schemas.ts';
import type { UnreadCountResponse } from './schemas.ts';

/**
 * Count unread notifications.
 *
 * Counts the unread notifications of whoever is signed in.
 *
 * `GET /api/notifications/unread/count`, for the roles client, trainer, admin.
 */
export interface CountUnreadNotifications {
  input: Record<never, never>;
  responses: {
    200: UnreadCountResponse;
    401: Problem;
    429: Problem;
    500: Problem;
    502: Problem;
    503: Problem;
  };
  emits: never;
}

/** The operations of the notification service by operationId. */
export type NotificationOperations = {
  countUnreadNotifications: CountUnreadNotifications;
};
