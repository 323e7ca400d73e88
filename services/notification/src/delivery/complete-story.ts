import type { NotificationCalls } from '@fitsync/contracts/notification';
import type { User } from '@fitsync/contracts/user';
import type { CallOptions } from '@fitsync/descriptor';
import { findAchievement } from '../calls/find-achievement.ts';
import { findBooking } from '../calls/find-booking.ts';
import { findProgram } from '../calls/find-program.ts';
import type { Background } from '../domain/messages/story.ts';
import type { DeliveryStory } from '../store/delivery-row.ts';

/** A question to other services. */
export interface Question {
  readonly calls: NotificationCalls;
  readonly options: CallOptions;
}

/**
 * What others know about an event, complete: what was not known when the event came is asked for again, and so is the
 * booking of a reminder, which may have changed since. Throws when somebody does not answer.
 */
export async function completeStory(
  { event, subject, ...known }: DeliveryStory,
  people: ReadonlyMap<string, User>,
  { calls, options }: Question,
): Promise<Background> {
  const { client_id, trainer_id, booking_id, program_id, achievement_id } = subject;
  const asksAgain = event === 'booking.reminder' || known.booking === undefined;
  const [booking, program, achievement] = await Promise.all([
    booking_id !== undefined && asksAgain ? findBooking(calls, booking_id, options) : known.booking,
    program_id !== undefined && known.program === undefined
      ? findProgram(calls, program_id, options)
      : known.program,
    achievement_id !== undefined
      ? findAchievement(calls, client_id, achievement_id, options)
      : undefined,
  ]);
  return {
    client_name: people.get(client_id)?.name,
    client_time_zone: people.get(client_id)?.time_zone,
    trainer_name: trainer_id === undefined ? undefined : people.get(trainer_id)?.name,
    booking,
    program,
    achievement,
  };
}
