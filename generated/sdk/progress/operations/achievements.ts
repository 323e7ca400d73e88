// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import type { TypedOperation } from '@fitsync/descriptor';
import type { ListClientAchievements } from '../../../progress/operations.ts';
import { json, problem } from '../../media-types.ts';

/**
 * List the achievements of a client.
 *
 * Lists what a client has earned, the latest first. Clients see their own, trainers those of their
 * clients, administrators all; the notification service reads them for its messages.
 *
 * `GET /api/achievements/client/{id}`, for the roles client, trainer, admin and for the service
 * notification.
 */
export const listClientAchievements: TypedOperation<ListClientAchievements> = {
  operationId: 'listClientAchievements',
  service: 'progress',
  method: 'GET',
  path: '/api/achievements/client/{id}',
  access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: ['notification'] },
  parameters: [
    { name: 'id', in: 'path', required: true },
    { name: 'cursor', in: 'query', required: false },
    { name: 'limit', in: 'query', required: false },
    { name: 'type', in: 'query', required: false },
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
