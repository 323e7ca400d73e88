import type { Caller } from '@fitsync/descriptor';
import { Problem } from '@fitsync/runtime/problem';
import { problems } from '@fitsync/contracts/problems';
import type { Booking } from '@fitsync/contracts/schedule';

/** What the decisions need to know of a stored booking. */
export type BookingState = Pick<Booking, 'status' | 'starts_at'>;

function rejectTransition(booking: BookingState, action: string, allowed: string): never {
  throw new Problem(
    problems.invalid_transition,
    `A booking that is ${booking.status} cannot be ${action}. ${allowed}`,
  );
}

/**
 * Whether completing changes anything: false when the booking is completed already, so that a
 * repeated request gets the same answer and no second event. Throws `invalid_transition` for a
 * cancelled booking and for one that has not started.
 */
export function decideCompletion(booking: BookingState, now: Date): boolean {
  if (booking.status === 'completed') return false;
  if (booking.status === 'cancelled') {
    rejectTransition(booking, 'completed', 'Book the session again.');
  }
  if (now < new Date(booking.starts_at)) {
    throw new Problem(
      problems.invalid_transition,
      `The session starts at ${booking.starts_at}. Complete it once it has started.`,
    );
  }
  return true;
}

/**
 * Whether cancelling changes anything: false when the booking is cancelled already. Throws
 * `invalid_transition` for a completed booking, and for a client once the session has started; the
 * trainer can still cancel it then, for a client who did not come.
 */
export function decideCancellation(booking: BookingState, caller: Caller, now: Date): boolean {
  if (booking.status === 'cancelled') return false;
  if (booking.status === 'completed') {
    rejectTransition(booking, 'cancelled', 'What has taken place stays on record.');
  }
  const isClient = caller.kind === 'user' && caller.role === 'client';
  if (isClient && now >= new Date(booking.starts_at)) {
    throw new Problem(
      problems.invalid_transition,
      'The session has started. Ask your trainer to cancel it.',
    );
  }
  return true;
}

/** Throws `invalid_transition` unless the booking is confirmed. */
export function assertReschedulable(booking: BookingState): void {
  if (booking.status === 'confirmed') return;
  rejectTransition(booking, 'rescheduled', 'Book a new session instead.');
}
