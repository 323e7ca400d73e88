// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type { GetClientAnalytics } from '../../../progress/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * See how a client is doing.
 *
 * Sums up the last weeks of a client: adherence, totals per week, the trend of each metric, open
 * goals and active programs. Clients see their own, trainers those of their clients, administrators
 * all. Programs are asked from the training service; when it does not answer, `active_programs` and
 * what follows from them (`workouts_due`, `workouts_completed`, `adherence_rate`) are null and the
 * rest is complete. Days are those of the client's zone. A week of a program makes all its workouts
 * due when it begins; what was due of a program until it was completed counts, too.
 *
 * `GET /api/analytics/client/{id}`, for the roles client, trainer, admin.
 */
export const getClientAnalytics: TypedOperation<GetClientAnalytics> = {
  operationId: 'getClientAnalytics',
  service: 'progress',
  method: 'GET',
  path: '/api/analytics/client/{id}',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
  parameters: [
    { name: 'id', in: 'path', required: true },
    { name: 'weeks', in: 'query', required: false },
  ],
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
