import type { ProgressPayloads, WorkoutLog } from '@fitsync/contracts/progress';
import type { Transaction } from '@fitsync/descriptor';
import { workoutAwards } from '../domain/award.ts';
import { countLoggedWorkouts } from '../store/count-logged-workouts.ts';
import { requestProgramCheck } from '../store/request-program-check.ts';
import { grantAward } from './grant-award.ts';

/** The request that a workout was logged by. */
export interface LogOrigin {
  readonly correlationId: string;
  readonly now: Date;
}

/** Draws the consequences of a workout that was written down: achievements, and perhaps the end of its program. */
export async function countWorkout(
  tx: Transaction<'achievement.earned', ProgressPayloads>,
  { client_id, program_id }: Pick<WorkoutLog, 'client_id' | 'program_id'>,
  { correlationId, now }: LogOrigin,
): Promise<void> {
  if (program_id !== null) await requestProgramCheck(tx, program_id, correlationId, now);
  for (const award of workoutAwards(await countLoggedWorkouts(tx, client_id))) {
    await grantAward(tx, client_id, award, now.toISOString());
  }
}
