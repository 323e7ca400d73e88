import type { ProgressCalls, WorkoutLog } from '@fitsync/contracts/progress';
import { programOfSession } from '../domain/workout-log.ts';

/** The program that a session belongs to, which bookings do not say; null when there is none. */
export async function findProgramOfSession(
  calls: ProgressCalls,
  session: Pick<WorkoutLog, 'client_id' | 'workout_date'> & { readonly trainer_id: string },
): Promise<string | null> {
  const programs = await calls.training
    .listActivePrograms({ client_id: session.client_id })
    .unwrap();
  return programOfSession(programs.data, session);
}
