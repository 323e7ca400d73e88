// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

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
import type { ProgressExamples } from './index.ts';

/** Examples of the operations about goals. */
export const goalsExamples: Pick<ProgressExamples, 'listGoals' | 'createGoal'> = {
  listGoals: {
    input: {},
    responses: {
      200: {
        success: true,
        data: [
          {
            id: '0193a000-0000-7000-8000-000000000061',
            client_id: '0193a000-0000-7000-8000-000000000001',
            metric: 'body_fat_percentage',
            target_value: 15,
            start_value: 24,
            current_value: 18.5,
            target_date: null,
            status: 'active',
            reached_at: null,
            created_by: '0193a000-0000-7000-8000-000000000001',
            created_at: '2025-08-11T08:00:00Z',
          },
          {
            id: '0193a000-0000-7000-8000-000000000060',
            client_id: '0193a000-0000-7000-8000-000000000001',
            metric: 'weight_kg',
            target_value: 75,
            start_value: 85,
            current_value: 74.8,
            target_date: '2031-03-31',
            status: 'reached',
            reached_at: '2025-11-26T07:15:00Z',
            created_by: '0193a000-0000-7000-8000-000000000002',
            created_at: '2025-08-04T16:20:00Z',
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
  createGoal: {
    input: {
      body: {
        client_id: '0193a000-0000-7000-8000-000000000001',
        metric: 'weight_kg',
        target_value: 75,
        start_value: 85,
        target_date: '2031-03-31',
      },
    },
    responses: {
      201: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000060',
          client_id: '0193a000-0000-7000-8000-000000000001',
          metric: 'weight_kg',
          target_value: 75,
          start_value: 85,
          current_value: 85,
          target_date: '2031-03-31',
          status: 'active',
          reached_at: null,
          created_by: '0193a000-0000-7000-8000-000000000002',
          created_at: '2025-08-04T16:20:00Z',
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
