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

/** Examples of the operations about analytics. */
export const analyticsExamples: Pick<ProgressExamples, 'getClientAnalytics'> = {
  getClientAnalytics: {
    input: { id: '0193a000-0000-7000-8000-000000000001' },
    responses: {
      200: {
        success: true,
        data: {
          client_id: '0193a000-0000-7000-8000-000000000001',
          from_date: '2025-11-17',
          to_date: '2025-11-26',
          workouts_due: 4,
          workouts_completed: 3,
          adherence_rate: 0.75,
          total_duration_minutes: 170,
          weekly_totals: [
            {
              week_start: '2025-11-17',
              workouts_completed: 1,
              duration_minutes: 60,
              volume_kg: 4200,
            },
            {
              week_start: '2025-11-24',
              workouts_completed: 2,
              duration_minutes: 110,
              volume_kg: 7150.5,
            },
          ],
          trends: [
            {
              metric: 'weight_kg',
              entries: 2,
              first_value: 75.3,
              latest_value: 74.8,
              change: -0.5,
              first_recorded_at: '2025-11-19T17:40:00Z',
              latest_recorded_at: '2025-11-26T07:15:00Z',
            },
          ],
          active_goals: [
            {
              id: '0193a000-0000-7000-8000-000000000061',
              client_id: '0193a000-0000-7000-8000-000000000001',
              metric: 'body_fat_percentage',
              target_value: 15,
              start_value: 24,
              current_value: 18.5,
              target_date: null,
              status: 'active',
              reached_at: null,
              created_by: '0193a000-0000-7000-8000-000000000001',
              created_at: '2025-08-11T08:00:00Z',
            },
          ],
          achievements_earned: 1,
          active_programs: [
            {
              program_id: '0193a000-0000-7000-8000-000000000020',
              name: 'Twelve weeks to strong',
              trainer_id: '0193a000-0000-7000-8000-000000000002',
              start_date: '2025-11-03',
              duration_weeks: 12,
              workouts_due: 8,
              workouts_completed: 7,
              adherence_rate: 0.875,
            },
          ],
        },
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
