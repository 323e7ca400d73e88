// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  forbidden,
  internalError,
  notFound,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
} from '../../common/examples.ts';
import type { NotificationExamples } from './index.ts';

/** Examples of the operations about notifications. */
export const notificationsExamples: Pick<
  NotificationExamples,
  | 'listNotifications'
  | 'countUnreadNotifications'
  | 'markNotificationRead'
> = {
  listNotifications: {
    input: {},
    responses: {
      200: {
        success: true,
        data: [
          {
            id: '0193a000-0000-7000-8000-000000000091',
            user_id: '0193a000-0000-7000-8000-000000000001',
            type: 'milestone',
            title: 'Milestone Achieved!',
            message: "You've reached: weight_goal",
            metadata: {
              achieved_value: 74.8,
              client_id: '0193a000-0000-7000-8000-000000000001',
              metric: 'weight_kg',
              milestone_type: 'weight_goal',
              previous_value: 85,
              target_value: 75,
            },
            read_at: null,
            created_at: '2025-11-26T10:30:01Z',
          },
          {
            id: '0193a000-0000-7000-8000-000000000090',
            user_id: '0193a000-0000-7000-8000-000000000001',
            type: 'program_assigned',
            title: 'New Program Assigned',
            message: 'Your trainer assigned you: Twelve weeks to strong',
            metadata: { program_id: '0193a000-0000-7000-8000-000000000020' },
            read_at: null,
            created_at: '2025-11-03T08:15:02Z',
          },
        ],
        page: { limit: 20, next_cursor: null },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  countUnreadNotifications: {
    input: {},
    responses: {
      200: { success: true, data: { count: 2 } },
      401: unauthenticated,
      403: forbidden,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  markNotificationRead: {
    input: { id: '0193a000-0000-7000-8000-000000000090' },
    responses: {
      200: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000090',
          user_id: '0193a000-0000-7000-8000-000000000001',
          type: 'program_assigned',
          title: 'New Program Assigned',
          message: 'Your trainer assigned you: Twelve weeks to strong',
          metadata: { program_id: '0193a000-0000-7000-8000-000000000020' },
          read_at: '2025-11-03T12:40:00Z',
          created_at: '2025-11-03T08:15:02Z',
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      404: notFound,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
};
