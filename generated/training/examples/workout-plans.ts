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

/** Examples of the operations about workout plans. */
export const workoutPlansExamples: Pick<
  TrainingExamples,
  | 'listWorkoutPlans'
  | 'createWorkoutPlan'
  | 'getWorkoutPlan'
> = {
  listWorkoutPlans: {
    input: {},
    responses: {
      200: {
        success: true,
        data: [
          {
            id: '0193a000-0000-7000-8000-000000000021',
            trainer_id: '0193a000-0000-7000-8000-000000000002',
            name: 'Strength base',
            description: 'Three full-body days a week',
            exercises: [
              {
                name: 'Back squat',
                notes: 'Keep the chest up',
                reps: 8,
                rest_seconds: 120,
                sets: 4,
                weight_kg: 60,
              },
              { name: 'Plank', duration_seconds: 60, rest_seconds: 60, sets: 3 },
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
  createWorkoutPlan: {
    input: {
      body: {
        name: 'Strength base',
        exercises: [
          {
            name: 'Back squat',
            notes: 'Keep the chest up',
            reps: 8,
            rest_seconds: 120,
            sets: 4,
            weight_kg: 60,
          },
          { name: 'Plank', duration_seconds: 60, rest_seconds: 60, sets: 3 },
        ],
        description: 'Three full-body days a week',
      },
    },
    responses: {
      201: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000021',
          trainer_id: '0193a000-0000-7000-8000-000000000002',
          name: 'Strength base',
          description: 'Three full-body days a week',
          exercises: [
            {
              name: 'Back squat',
              notes: 'Keep the chest up',
              reps: 8,
              rest_seconds: 120,
              sets: 4,
              weight_kg: 60,
            },
            { name: 'Plank', duration_seconds: 60, rest_seconds: 60, sets: 3 },
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
  getWorkoutPlan: {
    input: { id: '0193a000-0000-7000-8000-000000000021' },
    responses: {
      200: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000021',
          trainer_id: '0193a000-0000-7000-8000-000000000002',
          name: 'Strength base',
          description: 'Three full-body days a week',
          exercises: [
            {
              name: 'Back squat',
              notes: 'Keep the chest up',
              reps: 8,
              rest_seconds: 120,
              sets: 4,
              weight_kg: 60,
            },
            { name: 'Plank', duration_seconds: 60, rest_seconds: 60, sets: 3 },
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
