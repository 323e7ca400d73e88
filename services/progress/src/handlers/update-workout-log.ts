import type { ProgressStub } from '@fitsync/contracts/progress';
import { countWorkout } from '../awarding/count-workout.ts';
import { assertProgramOfClient } from '../calls/assert-program-of-client.ts';
import { leadsClient } from '../calls/leads-client.ts';
import { assertLogVisible } from '../domain/client-policy.ts';
import { assertDayHasBegun, assertDayOfSession } from '../domain/workout-log.ts';
import { findWorkoutLog } from '../store/find-workout-log.ts';
import { lockClient } from '../store/lock-client.ts';
import { updateWorkoutLog as update } from '../store/update-workout-log.ts';

/** Fills in or corrects a workout log. */
export const updateWorkoutLog: ProgressStub['updateWorkoutLog'] = async (
  { id, body },
  { caller, calls, correlationId, db, now, transaction },
) => {
  const found = await findWorkoutLog(db, id);
  const leads = found !== undefined && (await leadsClient(calls, caller, found.client_id));
  assertLogVisible(caller, found, leads);
  const { client_id, booking_id, workout_date } = found;
  if (body.workout_date !== undefined) {
    assertDayHasBegun(body.workout_date, now());
    if (booking_id !== null) assertDayOfSession(body.workout_date, workout_date);
  }
  if (body.program_id !== undefined) await assertProgramOfClient(calls, body.program_id, client_id);
  return transaction(async (tx) => {
    await lockClient(tx, client_id);
    // As it is now: another change may have come first.
    const current = (await findWorkoutLog(tx, id)) ?? found;
    const log = await update(tx, { ...current, ...body }, now());
    await countWorkout(tx, log, { correlationId, now: now() });
    return { status: 200, body: { success: true, data: log } };
  });
};
