// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  conflict,
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
import type { ProgressExamples } from './index.ts';

/** Examples of the operations about workout-logs. */
export const workoutLogsExamples: Pick<
  ProgressExamples,
  | 'listWorkoutLogs'
  | 'createWorkoutLog'
  | 'updateWorkoutLog'
> = {
  listWorkoutLogs: {
    input: {},
    responses: {
      200: {
        success: true,
        data: [
          {
            id: '0193a000-0000-7000-8000-000000000071',
            client_id: '0193a000-0000-7000-8000-000000000001',
            trainer_id: '0193a000-0000-7000-8000-000000000002',
            booking_id: '0193a000-0000-7000-8000-000000000030',
            program_id: '0193a000-0000-7000-8000-000000000020',
            workout_date: '2025-11-26',
            exercises_completed: [],
            total_duration_minutes: 60,
            notes: null,
            trainer_notes: 'Great session, client improved form',
            status: 'stub',
            created_at: '2025-11-26T15:05:00Z',
            updated_at: '2025-11-26T15:05:00Z',
          },
          {
            id: '0193a000-0000-7000-8000-000000000070',
            client_id: '0193a000-0000-7000-8000-000000000001',
            trainer_id: null,
            booking_id: null,
            program_id: null,
            workout_date: '2025-11-24',
            exercises_completed: [
              { name: 'Back squat', reps: 8, sets: 4, weight_kg: 80 },
              { name: 'Rowing', distance_meters: 2400, duration_seconds: 600 },
            ],
            total_duration_minutes: 50,
            notes: 'Felt strong.',
            trainer_notes: null,
            status: 'filled',
            created_at: '2025-11-24T19:02:11Z',
            updated_at: '2025-11-24T19:02:11Z',
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
  createWorkoutLog: {
    input: {
      body: {
        client_id: '0193a000-0000-7000-8000-000000000001',
        workout_date: '2025-11-24',
        exercises_completed: [
          { name: 'Back squat', reps: 8, sets: 4, weight_kg: 80 },
          { name: 'Rowing', distance_meters: 2400, duration_seconds: 600 },
        ],
        total_duration_minutes: 50,
        notes: 'Felt strong.',
      },
    },
    responses: {
      200: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000071',
          client_id: '0193a000-0000-7000-8000-000000000001',
          trainer_id: '0193a000-0000-7000-8000-000000000002',
          booking_id: '0193a000-0000-7000-8000-000000000030',
          program_id: '0193a000-0000-7000-8000-000000000020',
          workout_date: '2025-11-26',
          exercises_completed: [{ name: 'Bench press', reps: 6, sets: 4, weight_kg: 62.5 }],
          total_duration_minutes: 60,
          notes: null,
          trainer_notes: 'Great session, client improved form',
          status: 'filled',
          created_at: '2025-11-26T15:05:00Z',
          updated_at: '2025-11-26T18:30:00Z',
        },
      },
      201: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000070',
          client_id: '0193a000-0000-7000-8000-000000000001',
          trainer_id: null,
          booking_id: null,
          program_id: null,
          workout_date: '2025-11-24',
          exercises_completed: [
            { name: 'Back squat', reps: 8, sets: 4, weight_kg: 80 },
            { name: 'Rowing', distance_meters: 2400, duration_seconds: 600 },
          ],
          total_duration_minutes: 50,
          notes: 'Felt strong.',
          trainer_notes: null,
          status: 'filled',
          created_at: '2025-11-24T19:02:11Z',
          updated_at: '2025-11-24T19:02:11Z',
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
  updateWorkoutLog: {
    input: {
      id: '0193a000-0000-7000-8000-000000000071',
      body: {
        exercises_completed: [
          { name: 'Bench press', reps: 6, sets: 4, weight_kg: 62.5 },
          { name: 'Plank', duration_seconds: 60, sets: 3 },
        ],
        notes: 'Last set of the bench press with help.',
        total_duration_minutes: 55,
      },
    },
    responses: {
      200: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000071',
          client_id: '0193a000-0000-7000-8000-000000000001',
          trainer_id: '0193a000-0000-7000-8000-000000000002',
          booking_id: '0193a000-0000-7000-8000-000000000030',
          program_id: '0193a000-0000-7000-8000-000000000020',
          workout_date: '2025-11-26',
          exercises_completed: [
            { name: 'Bench press', reps: 6, sets: 4, weight_kg: 62.5 },
            { name: 'Plank', duration_seconds: 60, sets: 3 },
          ],
          total_duration_minutes: 55,
          notes: 'Last set of the bench press with help.',
          trainer_notes: 'Great session, client improved form',
          status: 'filled',
          created_at: '2025-11-26T15:05:00Z',
          updated_at: '2025-11-26T18:30:00Z',
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      404: notFound,
      409: conflict,
      413: payloadTooLarge,
      415: unsupportedMediaType,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
};
