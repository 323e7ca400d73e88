import type { NotificationCalls } from '@fitsync/contracts/notification';
import type { CallOptions } from '@fitsync/descriptor';
import { ifFound } from '@fitsync/runtime/calls';
import type { BookingFacts } from '../domain/messages/story.ts';

/** What there is to tell of a booking; undefined when there is none. Throws when the schedule service does not say. */
export async function findBooking(
  calls: NotificationCalls,
  id: string,
  options?: CallOptions,
): Promise<BookingFacts | undefined> {
  const found = await ifFound(calls.schedule.getBooking({ id }, options));
  if (found === undefined) return undefined;
  const { booking_date, start_time, end_time, time_zone, starts_at, status } = found.data;
  return { booking_date, start_time, end_time, time_zone, starts_at, status };
}
