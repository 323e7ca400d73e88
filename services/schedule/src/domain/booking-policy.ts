import type { Caller } from '@fitsync/descriptor';
import { Problem } from '@fitsync/runtime/problem';
import { problems } from '@fitsync/contracts/problems';

/** The two people of a booking. */
export interface Parties {
  readonly client_id: string;
  readonly trainer_id: string;
}

/** Whose bookings a list may show; an absent field does not restrict. */
export interface VisibleTo {
  readonly client_id?: string;
  readonly trainer_id?: string;
}

/** Whether the caller may see a booking: its client, its trainer, administrators and listed services. */
export function maySee(caller: Caller, booking: Parties): boolean {
  if (caller.kind === 'service') return true;
  if (caller.kind === 'anonymous') return false;
  return (
    caller.role === 'admin' || booking.client_id === caller.id || booking.trainer_id === caller.id
  );
}

/** Throws `not_found` when there is no booking or the caller may not see it: both look the same. */
export function assertVisible<Booking extends Parties>(
  caller: Caller,
  booking: Booking | undefined,
): asserts booking is Booking {
  if (booking !== undefined && maySee(caller, booking)) return;
  throw new Problem(
    problems.not_found,
    'There is no booking with this id, or it is not yours to see.',
  );
}

/** Throws `forbidden` when a user books for somebody else. */
export function assertMayBook(caller: Caller, parties: Parties): void {
  if (caller.kind !== 'user' || caller.role === 'admin') return;
  const own = caller.role === 'trainer' ? parties.trainer_id : parties.client_id;
  if (own === caller.id) return;
  throw new Problem(
    problems.forbidden,
    caller.role === 'trainer'
      ? 'A trainer can book sessions of their own only: set trainer_id to your id.'
      : 'You can book sessions for yourself only: set client_id to your id.',
  );
}

/** Restricts a list to what the caller may see. */
export function visibleTo(caller: Caller): VisibleTo {
  if (caller.kind !== 'user' || caller.role === 'admin') return {};
  return caller.role === 'trainer' ? { trainer_id: caller.id } : { client_id: caller.id };
}

/** Throws when the caller may not set a trainer's hours: only the trainer and administrators may. */
export function assertMaySetAvailability(caller: Caller, trainerId: string): void {
  if (caller.kind === 'user' && (caller.role === 'admin' || caller.id === trainerId)) return;
  throw new Problem(problems.forbidden, 'A trainer can set their own availability only.');
}
