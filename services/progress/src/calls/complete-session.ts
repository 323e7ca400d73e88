import { problems } from '@fitsync/contracts/problems';
import type { ProgressCalls } from '@fitsync/contracts/progress';
import { Problem } from '@fitsync/runtime/problem';
import { ApiError } from '@fitsync/sdk/engine';

const conflict = 409;

/** Completes a booked session as this service. Throws `invalid_transition` when schedule does not let it be completed. */
export async function completeSession(calls: ProgressCalls, bookingId: string): Promise<void> {
  try {
    await calls.schedule.completeBooking({ id: bookingId }).unwrap();
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== conflict) throw error;
    const detail = error.problem?.detail ?? 'The session cannot be completed now.';
    throw new Problem(problems.invalid_transition, detail, { cause: error });
  }
}
