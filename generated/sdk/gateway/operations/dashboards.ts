// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type { GetClientDashboard, GetTrainerDashboard } from '../../../gateway/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * Show the dashboard of a client.
 *
 * Gives the profile of a client, the active programs, the next five sessions and a summary of the
 * progress, as far as the caller may see them. Clients see their own, administrators all, and
 * trainers that of their clients, who are those that follow an active program of theirs; for
 * everyone else there is none. When a service behind it fails or does not answer, its part is null
 * and named in `meta.missing`. It is 503 when none answers, and for trainers while the training
 * service does not, because nobody else knows whose client it is.
 *
 * `GET /api/dashboard/client/{id}`, for the roles client, trainer, admin. Asks `getUser`,
 * `listPrograms`, `listBookings`, `getClientAnalytics`.
 */
export const getClientDashboard: TypedOperation<GetClientDashboard> = {
  operationId: 'getClientDashboard',
  service: 'gateway',
  method: 'GET',
  path: '/api/dashboard/client/{id}',
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

/**
 * Show the dashboard of a trainer.
 *
 * Gives the profile of a trainer, the number of clients with an active program, and the sessions of
 * the day in order of their start. Trainers see their own, administrators all. When a service
 * behind it fails or does not answer, its part is null and named in `meta.missing`; it is 503 when
 * none answers.
 *
 * `GET /api/dashboard/trainer/{id}`, for the roles trainer, admin. Asks `getUser`, `listPrograms`,
 * `listBookings`.
 */
export const getTrainerDashboard: TypedOperation<GetTrainerDashboard> = {
  operationId: 'getTrainerDashboard',
  service: 'gateway',
  method: 'GET',
  path: '/api/dashboard/trainer/{id}',
  access: { anonymous: false, users: ['trainer', 'admin'], services: [] },
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
