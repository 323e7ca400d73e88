import type { ProgressEventHandlers, ProgressStub } from '@fitsync/contracts/progress';
import { bookingCompleted } from './handlers/booking-completed.ts';
import { createGoal } from './handlers/create-goal.ts';
import { createWorkoutLog } from './handlers/create-workout-log.ts';
import { getClientAnalytics } from './handlers/get-client-analytics.ts';
import { listClientAchievements } from './handlers/list-client-achievements.ts';
import { listGoals } from './handlers/list-goals.ts';
import { listMetrics } from './handlers/list-metrics.ts';
import { listWorkoutLogs } from './handlers/list-workout-logs.ts';
import { programCompleted } from './handlers/program-completed.ts';
import { recordMetrics } from './handlers/record-metrics.ts';
import { updateWorkoutLog } from './handlers/update-workout-log.ts';

/** The progress service: every operation of its contract. */
export const progressStub: ProgressStub = {
  createGoal,
  createWorkoutLog,
  getClientAnalytics,
  listClientAchievements,
  listGoals,
  listMetrics,
  listWorkoutLogs,
  recordMetrics,
  updateWorkoutLog,
};

/** What the progress service does with events: every one that its contract says it receives. */
export function createProgressEventHandlers({
  now,
}: {
  readonly now: () => Date;
}): ProgressEventHandlers {
  return {
    'booking.completed': bookingCompleted(now),
    'program.completed': programCompleted,
  };
}
