// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type { CreateGym, ListGyms } from '../../../schedule/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * List gyms.
 *
 * Lists the gyms in order of name, for anyone signed in.
 *
 * `GET /api/gyms`, for the roles client, trainer, admin.
 */
export const listGyms: TypedOperation<ListGyms> = {
  operationId: 'listGyms',
  service: 'schedule',
  method: 'GET',
  path: '/api/gyms',
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
 * Add a gym.
 *
 * Adds a gym. Only administrators may. Its time zone decides what the wall-clock times of its
 * sessions mean.
 *
 * `POST /api/gyms`, for the role admin.
 */
export const createGym: TypedOperation<CreateGym> = {
  operationId: 'createGym',
  service: 'schedule',
  method: 'POST',
  path: '/api/gyms',
  access: { anonymous: false, users: ['admin'], services: [] },
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
