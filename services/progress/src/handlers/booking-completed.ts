import type { ProgressEventHandler } from '@fitsync/contracts/progress';
import type { Booking } from '@fitsync/contracts/schedule';
import { ifFound } from '@fitsync/runtime/calls';
import { uuidv7 } from '@fitsync/runtime/db';
import { findProgramOfSession } from '../calls/find-program-of-session.ts';
import { insertWorkoutStub } from '../store/insert-workout-stub.ts';

/** What others know of a session that took place. */
interface SessionFacts {
  /** Undefined when schedule does not know the booking; then the event has to do. */
  readonly booking: Booking | undefined;
  readonly programId: string | null;
}

/** Makes a stub of the workout log of a session, for the client to fill in. */
export const bookingCompleted = (
  now: () => Date,
): ProgressEventHandler<'booking.completed', SessionFacts> => ({
  async load({ data }, { calls }) {
    const [booking, programId] = await Promise.all([
      ifFound(calls.schedule.getBooking({ id: data.booking_id })),
      findProgramOfSession(calls, data),
    ]);
    return { booking: booking?.data, programId };
  },
  async apply(tx, { data }, { booking, programId }) {
    await insertWorkoutStub(
      tx,
      {
        id: uuidv7(),
        client_id: data.client_id,
        trainer_id: data.trainer_id,
        booking_id: data.booking_id,
        program_id: programId,
        workout_date: booking?.booking_date ?? data.workout_date,
        total_duration_minutes: data.duration_minutes,
        trainer_notes: booking?.trainer_notes ?? data.trainer_notes,
      },
      now(),
    );
  },
});
