// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  forbidden,
  idempotencyKeyReused,
  internalError,
  notFound,
  payloadTooLarge,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
  unsupportedMediaType,
} from '../../common/examples.ts';
import type { TrainingExamples } from './index.ts';

/** Examples of the operations about diet plans. */
export const dietPlansExamples: Pick<
  TrainingExamples,
  | 'listDietPlans'
  | 'createDietPlan'
  | 'getDietPlan'
> = {
  listDietPlans: {
    input: {},
    responses: {
      200: {
        success: true,
        data: [
          {
            id: '0193a000-0000-7000-8000-000000000022',
            trainer_id: '0193a000-0000-7000-8000-000000000002',
            name: 'Lean bulk',
            description: 'A small surplus',
            daily_calories: 2600,
            meals: [
              {
                name: 'Breakfast',
                calories: 600,
                carbs_g: 60,
                fat_g: 20,
                notes: 'Within an hour of training',
                protein_g: 35,
              },
            ],
            created_at: '2026-11-23T10:30:00.000Z',
            updated_at: '2026-11-23T10:30:00.000Z',
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
  createDietPlan: {
    input: {
      body: {
        name: 'Lean bulk',
        meals: [
          {
            name: 'Breakfast',
            calories: 600,
            carbs_g: 60,
            fat_g: 20,
            notes: 'Within an hour of training',
            protein_g: 35,
          },
        ],
        daily_calories: 2600,
        description: 'A small surplus',
      },
    },
    responses: {
      201: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000022',
          trainer_id: '0193a000-0000-7000-8000-000000000002',
          name: 'Lean bulk',
          description: 'A small surplus',
          daily_calories: 2600,
          meals: [
            {
              name: 'Breakfast',
              calories: 600,
              carbs_g: 60,
              fat_g: 20,
              notes: 'Within an hour of training',
              protein_g: 35,
            },
          ],
          created_at: '2026-11-23T10:30:00.000Z',
          updated_at: '2026-11-23T10:30:00.000Z',
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
  getDietPlan: {
    input: { id: '0193a000-0000-7000-8000-000000000022' },
    responses: {
      200: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000022',
          trainer_id: '0193a000-0000-7000-8000-000000000002',
          name: 'Lean bulk',
          description: 'A small surplus',
          daily_calories: 2600,
          meals: [
            {
              name: 'Breakfast',
              calories: 600,
              carbs_g: 60,
              fat_g: 20,
              notes: 'Within an hour of training',
              protein_g: 35,
            },
          ],
          created_at: '2026-11-23T10:30:00.000Z',
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
};
