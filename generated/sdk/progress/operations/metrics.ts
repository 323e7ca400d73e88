// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type { ListMetrics, RecordMetrics } from '../../../progress/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * List body metrics.
 *
 * Lists what was measured, the latest first. Clients see their own entries, trainers those of their
 * clients, administrators all; entries that the caller may not see are left out.
 *
 * `GET /api/metrics`, for the roles client, trainer, admin.
 */
export const listMetrics: TypedOperation<ListMetrics> = {
  operationId: 'listMetrics',
  service: 'progress',
  method: 'GET',
  path: '/api/metrics',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'client_id', in: 'query', required: false },
    { name: 'cursor', in: 'query', required: false },
    { name: 'from', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'metric', in: 'query', required: false },
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
 * Record body metrics.
 *
 * Records what was measured at one time; at least one measurement is needed. Clients record their
 * own, trainers those of their clients. Metrics that come from a device or another app carry
 * `source` and `source_id`: the same pair of a client again replaces the values of the entry that
 * is there (200), so an import can be repeated. Late and corrected values count as if they had come
 * in order: goals and achievements follow from all that was measured, whenever it was recorded.
 * What a correction undoes is taken back, and told of no second time when it is met again.
 * Repeating what is there changes nothing. Publishes `progress.updated`, for each goal that is now
 * met `milestone.reached`, and for each achievement that is new `achievement.earned`.
 *
 * `POST /api/metrics`, for the roles client, trainer, admin. Publishes `progress.updated`,
 * `milestone.reached`, `achievement.earned`.
 */
export const recordMetrics: TypedOperation<RecordMetrics> = {
  operationId: 'recordMetrics',
  service: 'progress',
  method: 'POST',
  path: '/api/metrics',
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
