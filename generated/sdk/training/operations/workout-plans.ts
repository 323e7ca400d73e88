// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  CreateWorkoutPlan,
  GetWorkoutPlan,
  ListWorkoutPlans,
} from '../../../training/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * List workout plans.
 *
 * Lists workout plans, the newest first: trainers see their own, administrators all, clients those
 * of their programs.
 *
 * `GET /api/workout-plans`, for the roles client, trainer, admin.
 */
export const listWorkoutPlans: TypedOperation<ListWorkoutPlans> = {
  operationId: 'listWorkoutPlans',
  service: 'training',
  method: 'GET',
  path: '/api/workout-plans',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'cursor', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
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
 * Write a workout plan.
 *
 * Stores a workout plan. Trainers and administrators may.
 *
 * `POST /api/workout-plans`, for the roles trainer, admin.
 */
export const createWorkoutPlan: TypedOperation<CreateWorkoutPlan> = {
  operationId: 'createWorkoutPlan',
  service: 'training',
  method: 'POST',
  path: '/api/workout-plans',
  access: { anonymous: false, users: ['trainer', 'admin'], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    201: json,
    400: problem,
    401: problem,
    403: problem,
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
 * Read a workout plan.
 *
 * Shows a workout plan to its trainer, administrators, and the clients who have it in a program.
 *
 * `GET /api/workout-plans/{id}`, for the roles client, trainer, admin.
 */
export const getWorkoutPlan: TypedOperation<GetWorkoutPlan> = {
  operationId: 'getWorkoutPlan',
  service: 'training',
  method: 'GET',
  path: '/api/workout-plans/{id}',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'none',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};
