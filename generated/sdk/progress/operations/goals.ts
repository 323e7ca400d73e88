// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type { CreateGoal, ListGoals } from '../../../progress/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * List goals.
 *
 * Lists goals with the current value of their metric, the newest first. Clients see their own,
 * trainers those of their clients, administrators all; goals that the caller may not see are left
 * out.
 *
 * `GET /api/goals`, for the roles client, trainer, admin.
 */
export const listGoals: TypedOperation<ListGoals> = {
  operationId: 'listGoals',
  service: 'progress',
  method: 'GET',
  path: '/api/goals',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'client_id', in: 'query', required: false },
    { name: 'cursor', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'status', in: 'query', required: false },
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
 * Set a goal.
 *
 * Sets a value of one metric to reach, by a date if one is given. Clients set their own goals,
 * trainers those of their clients. The goal starts from `start_value`, else from the latest value
 * on record, else from the first one that comes; whether to go down or up follows from start and
 * target. Only what is measured from now on can meet the target; one that is met from the start is
 * 400.
 *
 * `POST /api/goals`, for the roles client, trainer, admin.
 */
export const createGoal: TypedOperation<CreateGoal> = {
  operationId: 'createGoal',
  service: 'progress',
  method: 'POST',
  path: '/api/goals',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [],
  body: 'required',
  responses: {
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
