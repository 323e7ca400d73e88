import type { NotificationCalls } from '@fitsync/contracts/notification';
import type { LoadContext } from '@fitsync/descriptor';
import type { Background, Subject } from '../domain/messages/story.ts';
import { findBooking } from './find-booking.ts';
import { findPeople } from './find-people.ts';
import { findProgram } from './find-program.ts';

/** Milliseconds that somebody has to answer: a notification in the app is worth more soon with a gap than late. */
const timeout = 2_000;

/**
 * Asks others, all at once, for what an event is about. Whoever does not answer leaves a gap: the app tells of the event
 * all the same, and mails ask again before they are sent.
 */
export async function loadBackground(
  { client_id, trainer_id, booking_id, program_id }: Subject,
  { calls, signal }: LoadContext<NotificationCalls>,
): Promise<Background> {
  const options = { timeout, signal };
  const [people, booking, program] = await Promise.all([
    orGap(findPeople(calls, [client_id, trainer_id], options)),
    booking_id === undefined ? undefined : orGap(findBooking(calls, booking_id, options)),
    program_id === undefined ? undefined : orGap(findProgram(calls, program_id, options)),
  ]);
  return {
    client_name: people?.get(client_id)?.name,
    trainer_name: trainer_id === undefined ? undefined : people?.get(trainer_id)?.name,
    booking,
    program,
  };
}

/** The calls themselves log and count what fails. */
function orGap<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch(() => undefined);
}
