// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  CreateWorkoutLog,
  ListWorkoutLogs,
  UpdateWorkoutLog,
} from '../../../progress/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * List workout logs.
 *
 * Lists workout logs, the latest workout first, stubs included. Clients see their own, trainers
 * those of their clients, administrators all; logs that the caller may not see are left out.
 *
 * `GET /api/workout-logs`, for the roles client, trainer, admin.
 */
export const listWorkoutLogs: TypedOperation<ListWorkoutLogs> = {
  operationId: 'listWorkoutLogs',
  service: 'progress',
  method: 'GET',
  path: '/api/workout-logs',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'booking_id', in: 'query', required: false },
    { name: 'client_id', in: 'query', required: false },
    { name: 'cursor', in: 'query', required: false },
    { name: 'from', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'status', in: 'query', required: false },
    { name: 'to', in: 'query', required: false },
  ],
  body: 'none',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};

/**
 * Log a workout.
 *
 * Logs a workout that has been done, with or without a booked session. With `booking_id` the
 * booking has to be the client's and to have ended; when it is still open it is completed first,
 * and the stub that its completion left is filled in (200). A session has one log: if it is filled
 * in already, the answer is 409; change it with `updateWorkoutLog` instead. Logging the last
 * workout that a program asks for completes the program with its adherence rate, soon after the
 * answer: when as many are logged as it asks for in all, or in its last week or later as many as it
 * asks for in a week. Publishes `achievement.earned` for each achievement that is new.
 *
 * `POST /api/workout-logs`, for the roles client, trainer, admin. Publishes `achievement.earned`.
 */
export const createWorkoutLog: TypedOperation<CreateWorkoutLog> = {
  operationId: 'createWorkoutLog',
  service: 'progress',
  method: 'POST',
  path: '/api/workout-logs',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    200: json,
    201: json,
    400: problem,
    401: problem,
    403: problem,
    409: problem,
    413: problem,
    415: problem,
    422: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: false,
  idempotencyKey: true,
};

/**
 * Fill in or correct a workout log.
 *
 * Changes the fields that are given; the log then counts as filled in. The client and the client's
 * trainer may do so. Filling in the last workout that a program asks for completes the program with
 * its adherence rate. Publishes `achievement.earned` for each achievement that is new.
 *
 * `PATCH /api/workout-logs/{id}`, for the roles client, trainer, admin. Publishes
 * `achievement.earned`.
 */
export const updateWorkoutLog: TypedOperation<UpdateWorkoutLog> = {
  operationId: 'updateWorkoutLog',
  service: 'progress',
  method: 'PATCH',
  path: '/api/workout-logs/{id}',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'required',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    409: problem,
    413: problem,
    415: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: false,
  idempotencyKey: false,
};
