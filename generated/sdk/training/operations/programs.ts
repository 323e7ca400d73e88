// Written by `fitsync generate` from specs/http/training.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  CompleteProgram,
  CreateProgram,
  GetProgram,
  ListActivePrograms,
  ListPrograms,
  UpdateProgram,
} from '../../../training/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * List programs.
 *
 * Lists programs, the newest first: clients and trainers see their own, administrators and the
 * progress service all. Names are added for users; a name that cannot be had right now is "Unknown
 * User".
 *
 * `GET /api/programs`, for the roles client, trainer, admin and for the service progress.
 */
export const listPrograms: TypedOperation<ListPrograms> = {
  operationId: 'listPrograms',
  service: 'training',
  method: 'GET',
  path: '/api/programs',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: ['progress'] },
  parameters: [
    { name: 'client_id', in: 'query', required: false },
    { name: 'cursor', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'status', in: 'query', required: false },
    { name: 'trainer_id', in: 'query', required: false },
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
 * Assign a program.
 *
 * Assigns a program to a client; it is active at once. Trainers assign their own, administrators
 * anyone's. The client must not have been refused a health clearance. Publishes `program.assigned`.
 *
 * `POST /api/programs`, for the roles trainer, admin. Publishes `program.assigned`.
 */
export const createProgram: TypedOperation<CreateProgram> = {
  operationId: 'createProgram',
  service: 'training',
  method: 'POST',
  path: '/api/programs',
  access: { anonymous: false, users: ['trainer', 'admin'], services: [] },
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

/**
 * Read the active programs of a client.
 *
 * Shows the active programs of a client to the client, the trainers who assigned them,
 * administrators, and the schedule and progress services.
 *
 * `GET /api/programs/client/{client_id}/active`, for the roles client, trainer, admin and for the
 * services schedule, progress.
 */
export const listActivePrograms: TypedOperation<ListActivePrograms> = {
  operationId: 'listActivePrograms',
  service: 'training',
  method: 'GET',
  path: '/api/programs/client/{client_id}/active',
  access: {
    anonymous: false,
    users: ['client', 'trainer', 'admin'],
    services: ['schedule', 'progress'],
  },
  parameters: [{ name: 'client_id', in: 'path', required: true }],
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

/**
 * Read a program.
 *
 * Shows a program to its client, its trainer, administrators, and the progress and notification
 * services.
 *
 * `GET /api/programs/{id}`, for the roles client, trainer, admin and for the services progress,
 * notification.
 */
export const getProgram: TypedOperation<GetProgram> = {
  operationId: 'getProgram',
  service: 'training',
  method: 'GET',
  path: '/api/programs/{id}',
  access: {
    anonymous: false,
    users: ['client', 'trainer', 'admin'],
    services: ['progress', 'notification'],
  },
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

/**
 * Change a program.
 *
 * Changes a program, pauses, resumes or cancels it. Its trainer and administrators may. Publishes
 * `program.updated` with what changed.
 *
 * `PATCH /api/programs/{id}`, for the roles trainer, admin. Publishes `program.updated`.
 */
export const updateProgram: TypedOperation<UpdateProgram> = {
  operationId: 'updateProgram',
  service: 'training',
  method: 'PATCH',
  path: '/api/programs/{id}',
  access: { anonymous: false, users: ['trainer', 'admin'], services: [] },
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

/**
 * Complete a program.
 *
 * Ends a program. Its trainer, administrators and the progress service may. Completing it again
 * changes nothing. Publishes `program.completed`.
 *
 * `POST /api/programs/{id}/complete`, for the roles trainer, admin and for the service progress.
 * Publishes `program.completed`.
 */
export const completeProgram: TypedOperation<CompleteProgram> = {
  operationId: 'completeProgram',
  service: 'training',
  method: 'POST',
  path: '/api/programs/{id}/complete',
  access: { anonymous: false, users: ['trainer', 'admin'], services: ['progress'] },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'optional',
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
