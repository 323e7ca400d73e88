import type { BookingReminderData } from '@fitsync/contracts/schedule';
import type { BookingFacts } from './messages/story.ts';

const hourMs = 60 * 60 * 1_000;

/**
 * When the session starts that a reminder is about, RFC 3339. While nobody knows the booking: as long after the event as
 * it says, which is right to half an hour.
 */
export function startOfReminded(
  event: { readonly timestamp: string; readonly data: BookingReminderData },
  booking: BookingFacts | undefined,
): string {
  if (booking !== undefined && isReminded(event.data, booking)) return booking.starts_at;
  return new Date(Date.parse(event.timestamp) + event.data.hours_until * hourMs).toISOString();
}

/** Why a reminder is not to be sent any more, now that the booking is like this; undefined when it is. */
export function whyNotRemind(
  data: BookingReminderData,
  booking: BookingFacts | undefined,
  now: Date,
): string | undefined {
  if (booking === undefined) return 'there is no such booking';
  if (booking.status !== 'confirmed') return `the session is ${booking.status}`;
  if (!isReminded(data, booking)) return 'the session was moved';
  return new Date(booking.starts_at) > now ? undefined : 'the session has begun';
}

function isReminded(data: BookingReminderData, booking: BookingFacts): boolean {
  return data.booking_date === booking.booking_date && data.start_time === booking.start_time;
}
