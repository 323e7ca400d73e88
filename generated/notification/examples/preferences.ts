// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  forbidden,
  internalError,
  payloadTooLarge,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
  unsupportedMediaType,
} from '../../common/examples.ts';
import type { NotificationExamples } from './index.ts';

/** Examples of the operations about preferences. */
export const preferencesExamples: Pick<
  NotificationExamples,
  | 'getNotificationPreferences'
  | 'updateNotificationPreferences'
> = {
  getNotificationPreferences: {
    input: {},
    responses: {
      200: {
        success: true,
        data: {
          user_id: '0193a000-0000-7000-8000-000000000001',
          categories: {
            bookings: { in_app: true, email: true, sms: false, push: true },
            reminders: { in_app: true, email: true, sms: true, push: true },
            programs: { in_app: true, email: true, sms: false, push: true },
            achievements: { in_app: true, email: true, sms: false, push: true },
            progress: { in_app: true, email: false, sms: false, push: false },
          },
          quiet_hours: null,
          time_zone: null,
          web_push_key: 'BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U',
          updated_at: null,
        },
      },
      401: unauthenticated,
      403: forbidden,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  updateNotificationPreferences: {
    input: {
      body: {
        categories: {
          bookings: { in_app: true, email: true, sms: false, push: true },
          reminders: { in_app: true, email: false, sms: true, push: true },
          programs: { in_app: true, email: true, sms: false, push: false },
          achievements: { in_app: true, email: false, sms: false, push: true },
          progress: { in_app: true, email: false, sms: false, push: false },
        },
        quiet_hours: { start: '22:00:00', end: '07:00:00' },
        time_zone: 'Europe/Berlin',
      },
    },
    responses: {
      200: {
        success: true,
        data: {
          user_id: '0193a000-0000-7000-8000-000000000001',
          categories: {
            bookings: { in_app: true, email: true, sms: false, push: true },
            reminders: { in_app: true, email: false, sms: true, push: true },
            programs: { in_app: true, email: true, sms: false, push: false },
            achievements: { in_app: true, email: false, sms: false, push: true },
            progress: { in_app: true, email: false, sms: false, push: false },
          },
          quiet_hours: { start: '22:00:00', end: '07:00:00' },
          time_zone: 'Europe/Berlin',
          web_push_key: 'BEl62iUYgUivxIkv69yViEuiBIa-Ib9-SkvMeAtA3LFgDzkrxZJjSgSnfckjBJuBkr3qBUYIHBQFLXYp5Nksh8U',
          updated_at: '2025-11-26T20:00:00Z',
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      413: payloadTooLarge,
      415: unsupportedMediaType,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
};
