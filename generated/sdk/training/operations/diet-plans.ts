// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type { CreateDietPlan, GetDietPlan, ListDietPlans } from '../../../training/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * List diet plans.
 *
 * Lists diet plans, the newest first: trainers see their own, administrators all, clients those of
 * their programs.
 *
 * `GET /api/diet-plans`, for the roles client, trainer, admin.
 */
export const listDietPlans: TypedOperation<ListDietPlans> = {
  operationId: 'listDietPlans',
  service: 'training',
  method: 'GET',
  path: '/api/diet-plans',
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
 * Write a diet plan.
 *
 * Stores a diet plan. Trainers and administrators may.
 *
 * `POST /api/diet-plans`, for the roles trainer, admin.
 */
export const createDietPlan: TypedOperation<CreateDietPlan> = {
  operationId: 'createDietPlan',
  service: 'training',
  method: 'POST',
  path: '/api/diet-plans',
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
 * Read a diet plan.
 *
 * Shows a diet plan to its trainer, administrators, and the clients who have it in a program.
 *
 * `GET /api/diet-plans/{id}`, for the roles client, trainer, admin.
 */
export const getDietPlan: TypedOperation<GetDietPlan> = {
  operationId: 'getDietPlan',
  service: 'training',
  method: 'GET',
  path: '/api/diet-plans/{id}',
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
