// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  forbidden,
  internalError,
  notFound,
  payloadTooLarge,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
  unsupportedMediaType,
} from '../../common/examples.ts';
import type { ScheduleExamples } from './index.ts';

/** Examples of the operations about availability. */
export const availabilityExamples: Pick<
  ScheduleExamples,
  | 'getTrainerAvailability'
  | 'setTrainerAvailability'
> = {
  getTrainerAvailability: {
    input: { id: '0193a000-0000-7000-8000-000000000002' },
    responses: {
      200: {
        success: true,
        data: {
          trainer_id: '0193a000-0000-7000-8000-000000000002',
          time_zone: 'Europe/Berlin',
          windows: [
            { weekday: 1, start_time: '08:00:00', end_time: '18:00:00' },
            { weekday: 3, start_time: '08:00:00', end_time: '18:00:00' },
            { weekday: 5, start_time: '08:00:00', end_time: '18:00:00' },
          ],
          updated_at: '2026-11-23T10:30:00.000Z',
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
  setTrainerAvailability: {
    input: {
      id: '0193a000-0000-7000-8000-000000000002',
      body: {
        time_zone: 'Europe/Berlin',
        windows: [
          { weekday: 1, start_time: '08:00:00', end_time: '18:00:00' },
          { weekday: 3, start_time: '08:00:00', end_time: '18:00:00' },
          { weekday: 5, start_time: '08:00:00', end_time: '18:00:00' },
        ],
      },
    },
    responses: {
      200: {
        success: true,
        data: {
          trainer_id: '0193a000-0000-7000-8000-000000000002',
          time_zone: 'Europe/Berlin',
          windows: [
            { weekday: 1, start_time: '08:00:00', end_time: '18:00:00' },
            { weekday: 3, start_time: '08:00:00', end_time: '18:00:00' },
            { weekday: 5, start_time: '08:00:00', end_time: '18:00:00' },
          ],
          updated_at: '2026-11-23T10:30:00.000Z',
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      404: notFound,
      413: payloadTooLarge,
      415: unsupportedMediaType,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
};
