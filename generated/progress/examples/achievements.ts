// Written by `fitsync generate` from specs/http/progress.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  forbidden,
  internalError,
  notFound,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
} from '../../common/examples.ts';
import type { ProgressExamples } from './index.ts';

/** Examples of the operations about achievements. */
export const achievementsExamples: Pick<ProgressExamples, 'listClientAchievements'> = {
  listClientAchievements: {
    input: { id: '0193a000-0000-7000-8000-000000000001' },
    responses: {
      200: {
        success: true,
        data: [
          {
            id: '0193a000-0000-7000-8000-000000000080',
            client_id: '0193a000-0000-7000-8000-000000000001',
            type: 'weight_milestone',
            title: 'Lost 10kg',
            description: "You've successfully lost 10kg!",
            badge_icon: 'weight_loss_10kg.png',
            program_id: null,
            earned_at: '2025-11-26T07:15:00Z',
          },
          {
            id: '0193a000-0000-7000-8000-000000000081',
            client_id: '0193a000-0000-7000-8000-000000000001',
            type: 'program_completion',
            title: 'Completed Back to basics',
            description: "You've successfully completed your training program!",
            badge_icon: 'program_completion.png',
            program_id: '0193a000-0000-7000-8000-000000000023',
            earned_at: '2025-10-26T18:00:00Z',
          },
        ],
        page: { limit: 20, next_cursor: null },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      404: notFound,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
};
