import { problems } from '@fitsync/contracts/problems';
import { constraintOf } from '@fitsync/runtime/db';
import { Problem } from '@fitsync/runtime/problem';

/**
 * Turns the database's refusal of an overlapping session into `slot_taken`; throws anything else as
 * it came. The exclusion constraints decide, so that racing requests cannot both win.
 */
export function rejectTakenSlot(error: unknown): never {
  const constraint = constraintOf(error);
  if (constraint === 'bookings_trainer_is_free') {
    throw new Problem(
      problems.slot_taken,
      'The trainer has another session at that time. Pick another time.',
      { cause: error },
    );
  }
  if (constraint === 'bookings_client_is_free') {
    throw new Problem(
      problems.slot_taken,
      'The client has another session at that time. Pick another time.',
      { cause: error },
    );
  }
  throw error;
}
