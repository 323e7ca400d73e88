import type {
  CreateWorkoutLogRequest,
  ProgressCalls,
  ProgressStub,
} from '@fitsync/contracts/progress';
import type { Sql } from '@fitsync/descriptor';
import { uuidv7 } from '@fitsync/runtime/db';
import { ifFound } from '@fitsync/runtime/calls';
import { countWorkout } from '../awarding/count-workout.ts';
import { assertProgramOfClient } from '../calls/assert-program-of-client.ts';
import { completeSession } from '../calls/complete-session.ts';
import { findProgramOfSession } from '../calls/find-program-of-session.ts';
import { identifyRecorder } from '../calls/identify-recorder.ts';
import {
  alreadyFilled,
  assertDayHasBegun,
  assertNotFilled,
  assertSession,
  needsCompletion,
} from '../domain/workout-log.ts';
import { findLogOfSession } from '../store/find-log-of-session.ts';
import { lockClient } from '../store/lock-client.ts';
import { saveWorkoutLog } from '../store/save-workout-log.ts';

/** Logs a workout; that of a session that nobody has completed completes it first. */
export const createWorkoutLog: ProgressStub['createWorkoutLog'] = async (
  { body },
  { caller, calls, correlationId, db, now, transaction },
) => {
  const { client_id, booking_id = null, workout_date } = body;
  await identifyRecorder(calls, caller, client_id);
  assertDayHasBegun(workout_date, now());
  if (body.program_id !== undefined) await assertProgramOfClient(calls, body.program_id, client_id);
  const session =
    booking_id === null
      ? noSession
      : await prepareSession(calls, db, { ...body, booking_id }, now());

  return transaction(async (tx) => {
    await lockClient(tx, client_id);
    const id = uuidv7();
    const log = await saveWorkoutLog(
      tx,
      {
        ...session,
        id,
        client_id,
        booking_id,
        program_id: body.program_id ?? session.program_id,
        workout_date,
        exercises_completed: body.exercises_completed,
        total_duration_minutes: body.total_duration_minutes,
        notes: body.notes ?? null,
      },
      now(),
    );
    if (!log) throw alreadyFilled();
    await countWorkout(tx, log, { correlationId, now: now() });
    return { status: log.id === id ? 201 : 200, body: { success: true, data: log } };
  });
};

/** What a log takes over from its session. */
interface SessionFacts {
  readonly trainer_id: string | null;
  readonly program_id: string | null;
  readonly trainer_notes: string | null;
}

const noSession: SessionFacts = { trainer_id: null, program_id: null, trainer_notes: null };

/** Checks a session with its owner, and has it completed if it is still open. */
async function prepareSession(
  calls: ProgressCalls,
  db: Sql,
  body: CreateWorkoutLogRequest & { readonly booking_id: string },
  now: Date,
): Promise<SessionFacts> {
  const booking = (await ifFound(calls.schedule.getBooking({ id: body.booking_id })))?.data;
  assertSession(booking, body);
  const stub = await findLogOfSession(db, body.booking_id);
  assertNotFilled(stub);
  const { trainer_id, trainer_notes } = booking;
  // The last question that may fail comes before the session is completed.
  const program_id =
    stub || body.program_id !== undefined
      ? (stub?.program_id ?? null)
      : await findProgramOfSession(calls, { ...body, trainer_id });
  if (needsCompletion(booking, now)) await completeSession(calls, booking.id);
  return { trainer_id, program_id, trainer_notes };
}
