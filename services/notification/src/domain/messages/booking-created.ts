import type { BookingCreatedData } from '@fitsync/contracts/schedule';
import { briefName } from '../brief-name.ts';
import { say } from '../say.ts';
import { sessionTimeText } from '../wall-clock-text.ts';
import type { MessageKind } from './message-kind.ts';
import { otherName, readerName, type Story } from './story.ts';

function timeOf({ data, booking }: Story<BookingCreatedData>): string {
  return sessionTimeText({ ...data, date: data.booking_date, time_zone: booking?.time_zone });
}

/** A session was booked. */
export const bookingCreated: MessageKind<BookingCreatedData> = {
  type: 'booking_created',
  category: 'bookings',
  app: (story) => ({
    title: 'Session Booked',
    message: say`Your session with ${otherName(story)}: ${timeOf(story)}`,
    metadata: { booking_id: story.data.booking_id },
  }),
  mail: (story) => ({
    subject: 'Your session is booked',
    greeting: say`Hi ${readerName(story)},`,
    heading: 'Session booked',
    paragraphs: [say`Your session with ${otherName(story)} is booked.`],
    details: [
      { label: story.part === 'client' ? 'Trainer' : 'Client', value: otherName(story) },
      { label: 'When', value: timeOf(story) },
    ],
    closing: 'See you there!',
  }),
  brief: (story) => ({
    title: 'Session booked',
    body: say`With ${briefName(otherName(story), 'your partner')}: ${timeOf(story)}`,
  }),
};
