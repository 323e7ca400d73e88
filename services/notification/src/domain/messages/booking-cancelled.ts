import type { BookingCancelledData } from '@fitsync/contracts/schedule';
import { briefName } from '../brief-name.ts';
import { say } from '../say.ts';
import { sessionTimeText } from '../wall-clock-text.ts';
import type { MessageKind } from './message-kind.ts';
import { otherName, readerName, type Story } from './story.ts';

/** When it was to take place; undefined when nobody knows the booking. */
function timeOf({ booking }: Story<BookingCancelledData>): string | undefined {
  return booking && sessionTimeText({ ...booking, date: booking.booking_date });
}

/** A session was cancelled. In SMS and push it is called off: carriers take the word CANCEL for an opt-out. */
export const bookingCancelled: MessageKind<BookingCancelledData> = {
  type: 'booking_cancelled',
  category: 'bookings',
  app: (story) => {
    const time = timeOf(story);
    const what = say`Your session with ${otherName(story)} was cancelled`;
    return {
      title: 'Session Cancelled',
      message: time === undefined ? say`${what}.` : say`${what}: ${time}`,
      metadata: {
        booking_id: story.data.booking_id,
        cancellation_reason: story.data.cancellation_reason,
      },
    };
  },
  mail: (story) => {
    const time = timeOf(story);
    const reason = story.data.cancellation_reason;
    return {
      subject: 'Your session was cancelled',
      greeting: say`Hi ${readerName(story)},`,
      heading: 'Session cancelled',
      paragraphs: [say`Your session with ${otherName(story)} does not take place.`],
      details: [
        { label: story.part === 'client' ? 'Trainer' : 'Client', value: otherName(story) },
        ...(time === undefined ? [] : [{ label: 'When', value: time }]),
        ...(reason === null || reason === '' ? [] : [{ label: 'Reason', value: reason }]),
      ],
      closing: 'You can book another time in the app.',
    };
  },
  brief: (story) => {
    const time = timeOf(story);
    const who = briefName(otherName(story), 'your partner');
    return {
      title: 'Session called off',
      body:
        time === undefined
          ? say`A session with ${who} does not take place.`
          : say`The session with ${who} does not take place: ${time}`,
    };
  },
};
