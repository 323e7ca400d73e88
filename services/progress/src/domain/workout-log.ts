import { problems } from '@fitsync/contracts/problems';
import type { WorkoutLog } from '@fitsync/contracts/progress';
import type { Booking } from '@fitsync/contracts/schedule';
import type { Program } from '@fitsync/contracts/training';
import { Problem } from '@fitsync/runtime/problem';
import { dayNumber } from './calendar.ts';

/** What the decisions need to know of a booked session. */
export type Session = Pick<Booking, 'client_id' | 'booking_date' | 'status' | 'ends_at'>;

/** The zone in which days begin first. */
const firstZoneMs = 14 * 60 * 60 * 1_000;

/** Throws `validation_failed` for a day that has begun nowhere on earth. */
export function assertDayHasBegun(day: string, now: Date): void {
  if (dayNumber(day) * 24 * 60 * 60 * 1_000 <= now.getTime() + firstZoneMs) return;
  throw new Problem(problems.validation_failed, `${day} is still to come. Log what was done.`, {
    errors: [{ path: 'body.workout_date', message: 'must not lie in the future' }],
  });
}

/**
 * Throws `unknown_reference` when a session is not the client's, `validation_failed` when it was on another day, and
 * `invalid_transition` when it was cancelled.
 */
export function assertSession<Booking extends Session>(
  session: Booking | undefined,
  workout: Pick<WorkoutLog, 'client_id' | 'workout_date'>,
): asserts session is Booking {
  if (session === undefined || session.client_id !== workout.client_id) {
    throw new Problem(
      problems.unknown_reference,
      'The client has no session with this booking_id.',
      { errors: [{ path: 'body.booking_id', message: "is not the id of a client's booking" }] },
    );
  }
  assertDayOfSession(workout.workout_date, session.booking_date);
  if (session.status !== 'cancelled') return;
  throw new Problem(
    problems.invalid_transition,
    'The session was cancelled. Log the workout without booking_id.',
  );
}

/** Whether a session has still to be completed. Throws `invalid_transition` when it has not ended yet. */
export function needsCompletion(session: Pick<Session, 'status' | 'ends_at'>, now: Date): boolean {
  if (session.status === 'completed') return false;
  if (now >= new Date(session.ends_at)) return true;
  throw new Problem(
    problems.invalid_transition,
    `The session ends at ${session.ends_at}. Log the workout once it has ended.`,
  );
}

/** Throws `validation_failed` when the workout of a session is said to have been on another day. */
export function assertDayOfSession(day: string, sessionDay: string): void {
  if (day === sessionDay) return;
  throw new Problem(problems.validation_failed, `The session was on ${sessionDay}.`, {
    errors: [
      { path: 'body.workout_date', message: `must be ${sessionDay}, the day of the session` },
    ],
  });
}

/** What to answer when the workout of a session is written down already. */
export function alreadyFilled(): Problem {
  return new Problem(
    problems.invalid_transition,
    'The workout of this session is written down already. Find it with listWorkoutLogs and change it with updateWorkoutLog.',
  );
}

/** Throws `invalid_transition` when the workout of a session is written down already. */
export function assertNotFilled(log: Pick<WorkoutLog, 'status'> | undefined): void {
  if (log?.status === 'filled') throw alreadyFilled();
}

/** Throws `unknown_reference` unless a program is the client's. */
export function assertOwnProgram(
  program: Pick<Program, 'client_id'> | undefined,
  clientId: string,
): void {
  if (program?.client_id === clientId) return;
  throw new Problem(problems.unknown_reference, 'The client has no program with this program_id.', {
    errors: [{ path: 'body.program_id', message: "is not the id of a client's program" }],
  });
}

/** The program that a session belongs to: of the active ones that its trainer leads, the last that had begun. */
export function programOfSession(
  programs: readonly Pick<Program, 'id' | 'trainer_id' | 'start_date'>[],
  session: { readonly trainer_id: string; readonly workout_date: string },
): string | null {
  const [last] = programs
    .filter((one) => one.trainer_id === session.trainer_id)
    .filter((one) => one.start_date <= session.workout_date)
    .sort((a, b) => (a.start_date === b.start_date ? 0 : a.start_date < b.start_date ? 1 : -1));
  return last?.id ?? null;
}
