// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  forbidden,
  idempotencyKeyReused,
  internalError,
  payloadTooLarge,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
  unsupportedMediaType,
} from '../../common/examples.ts';
import type { ScheduleExamples } from './index.ts';

/** Examples of the operations about gyms. */
export const gymsExamples: Pick<ScheduleExamples, 'listGyms' | 'createGym'> = {
  listGyms: {
    input: {},
    responses: {
      200: {
        success: true,
        data: [
          {
            id: '0193a000-0000-7000-8000-000000000010',
            name: 'FitSync Mitte',
            address: 'Torstraße 1, 10119 Berlin',
            time_zone: 'Europe/Berlin',
            created_at: '2026-11-23T10:30:00.000Z',
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
  createGym: {
    input: {
      body: {
        name: 'FitSync Mitte',
        address: 'Torstraße 1, 10119 Berlin',
        time_zone: 'Europe/Berlin',
      },
    },
    responses: {
      201: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000010',
          name: 'FitSync Mitte',
          address: 'Torstraße 1, 10119 Berlin',
          time_zone: 'Europe/Berlin',
          created_at: '2026-11-23T10:30:00.000Z',
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
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
