// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import {
  badGateway,
  internalError,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
} from '../../common/examples.ts';
import type { NotificationExamples } from './index.ts';

/** Examples of the operations about notifications. */
export const notificationsExamples: Pick<NotificationExamples, 'countUnreadNotifications'> = {
  countUnreadNotifications: {
    input: {},
    responses: {
      200: { success: true, data: { unread: 3 } },
      401: unauthenticated,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
};
