import type { BookingRescheduledData } from '@fitsync/contracts/schedule';
import { briefName } from '../brief-name.ts';
import { say } from '../say.ts';
import { sessionTimeText } from '../wall-clock-text.ts';
import type { MessageKind } from './message-kind.ts';
import { otherName, readerName, type Story } from './story.ts';

function newTimeOf({ data, booking }: Story<BookingRescheduledData>): string {
  const { new_date: date, new_start_time: start_time } = data;
  return sessionTimeText({ date, start_time, time_zone: booking?.time_zone });
}

function oldTimeOf({ data, booking }: Story<BookingRescheduledData>): string {
  const { old_date: date, old_start_time: start_time } = data;
  return sessionTimeText({ date, start_time, time_zone: booking?.time_zone });
}

/** A session was moved. */
export const bookingRescheduled: MessageKind<BookingRescheduledData> = {
  type: 'booking_rescheduled',
  category: 'bookings',
  app: (story) => ({
    title: 'Session Rescheduled',
    message: say`Your session with ${otherName(story)} was moved to ${newTimeOf(story)}`,
    metadata: { booking_id: story.data.booking_id },
  }),
  mail: (story) => ({
    subject: 'Your session has a new time',
    greeting: say`Hi ${readerName(story)},`,
    heading: 'Session rescheduled',
    paragraphs: [say`Your session with ${otherName(story)} was moved.`],
    details: [
      { label: story.part === 'client' ? 'Trainer' : 'Client', value: otherName(story) },
      { label: 'New time', value: newTimeOf(story) },
      { label: 'Old time', value: oldTimeOf(story) },
    ],
    closing: 'If that does not suit you, you can move it again in the app.',
  }),
  brief: (story) => ({
    title: 'Session moved',
    body: say`With ${briefName(otherName(story), 'your partner')}, now: ${newTimeOf(story)}`,
  }),
};
