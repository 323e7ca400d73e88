// Written by `fitsync generate` from specs/http/schedule.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type {
  GetTrainerAvailability,
  SetTrainerAvailability,
} from '../../../schedule/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * Read when a trainer works.
 *
 * Shows the weekly hours of a trainer to anyone signed in. No windows at all means always
 * available.
 *
 * `GET /api/availability/trainers/{id}`, for the roles client, trainer, admin.
 */
export const getTrainerAvailability: TypedOperation<GetTrainerAvailability> = {
  operationId: 'getTrainerAvailability',
  service: 'schedule',
  method: 'GET',
  path: '/api/availability/trainers/{id}',
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
 * Set when a trainer works.
 *
 * Replaces the weekly hours of a trainer. Trainers set their own, administrators anyone's. Sessions
 * already booked stay.
 *
 * `PUT /api/availability/trainers/{id}`, for the roles trainer, admin.
 */
export const setTrainerAvailability: TypedOperation<SetTrainerAvailability> = {
  operationId: 'setTrainerAvailability',
  service: 'schedule',
  method: 'PUT',
  path: '/api/availability/trainers/{id}',
  access: { anonymous: false, users: ['trainer', 'admin'], services: [] },
  parameters: [{ name: 'id', in: 'path', required: true }],
  body: 'required',
  responses: {
    200: json,
    400: problem,
    401: problem,
    403: problem,
    404: problem,
    413: problem,
    415: problem,
    429: problem,
    500: problem,
    502: problem,
    503: problem,
  },
  repeatable: true,
  idempotencyKey: false,
};
