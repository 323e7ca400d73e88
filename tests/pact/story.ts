import type { Booking } from '@fitsync/contracts/schedule';
import { examples as ofSchedule } from '@fitsync/contracts/schedule/examples';
import type { Program } from '@fitsync/contracts/training';
import { examples as ofTraining } from '@fitsync/contracts/training/examples';

/**
 * The people and things that the examples of the contracts tell of. Pacts tell of the same, so that what one service
 * expects of another fits what that one expects of a third.
 */
export const clientId = '0193a000-0000-7000-8000-000000000001';
export const trainerId = '0193a000-0000-7000-8000-000000000002';
export const adminId = '0193a000-0000-7000-8000-000000000003';
/** A client without a program. */
export const otherClientId = '0193a000-0000-7000-8000-000000000004';
export const programId = '0193a000-0000-7000-8000-000000000020';
export const bookingId = '0193a000-0000-7000-8000-000000000030';
export const achievementId = '0193a000-0000-7000-8000-000000000080';
/** Of nobody and nothing. */
export const unknownId = '0193a000-0000-7000-8000-0000000000ff';

/** Everybody who can sign in. */
export const people = {
  client: { id: clientId, role: 'client' },
  trainer: { id: trainerId, role: 'trainer' },
  admin: { id: adminId, role: 'admin' },
} as const;

/** The session that the client has booked with the trainer. */
export const booking: Booking = exampleOf(ofSchedule.getBooking.responses[200]).data;

/** The program that the trainer has assigned to the client. */
export const program: Program = exampleOf(ofTraining.getProgram.responses[200]).data;

/** What has to be there. */
export function exampleOf<Body>(example: Body | undefined): Body {
  if (example === undefined) throw new Error('the contract has lost an example');
  return example;
}
