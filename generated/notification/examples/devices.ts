// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  conflict,
  forbidden,
  idempotencyKeyReused,
  internalError,
  payloadTooLarge,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
  unsupportedMediaType,
} from '../../common/examples.ts';
import type { NotificationExamples } from './index.ts';

/** Examples of the operations about devices. */
export const devicesExamples: Pick<NotificationExamples, 'removeDevice' | 'registerDevice'> = {
  removeDevice: {
    input: { device_id: '0193a000-0000-7000-8000-0000000000a0' },
    responses: {
      200: {
        success: true,
        data: { device_id: '0193a000-0000-7000-8000-0000000000a0', removed: true },
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
  registerDevice: {
    input: {
      body: {
        platform: 'web',
        subscription: {
          endpoint: 'https://updates.push.services.mozilla.com/wpush/v2/gAAAAABkdemo',
          keys: {
            p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls0VJXg7A8u-Ts1XbjhazAkj7I99e8QcYP7DkM',
            auth: 'tBHItJI5svbpez7KI4CCXg',
          },
        },
        name: 'Firefox on my laptop',
      },
    },
    responses: {
      200: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-0000000000a0',
          user_id: '0193a000-0000-7000-8000-000000000001',
          platform: 'web',
          name: 'Firefox on my laptop',
          created_at: '2025-11-03T08:20:00Z',
        },
      },
      201: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-0000000000a0',
          user_id: '0193a000-0000-7000-8000-000000000001',
          platform: 'web',
          name: 'Firefox on my laptop',
          created_at: '2025-11-03T08:20:00Z',
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      409: conflict,
      413: payloadTooLarge,
      415: unsupportedMediaType,
      422: idempotencyKeyReused,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
};
