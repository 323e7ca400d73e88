import type { BookingCompletedData } from '@fitsync/contracts/schedule';
import { briefName } from '../brief-name.ts';
import { countText } from '../count-text.ts';
import { say } from '../say.ts';
import { sessionTimeText } from '../wall-clock-text.ts';
import type { MessageKind } from './message-kind.ts';
import { otherName, readerName, type Story } from './story.ts';

function timeOf({ data, booking }: Story<BookingCompletedData>): string {
  return sessionTimeText({ ...data, date: data.workout_date, time_zone: booking?.time_zone });
}

/** A session has taken place. */
export const bookingCompleted: MessageKind<BookingCompletedData> = {
  type: 'booking_completed',
  category: 'bookings',
  app: (story) => ({
    title: 'Session Completed',
    message: say`Well done! Your session with ${otherName(story)} is complete: ${timeOf(story)}. Fill in your workout log.`,
    metadata: { booking_id: story.data.booking_id },
  }),
  mail: (story) => {
    const notes = story.data.trainer_notes;
    return {
      subject: 'Well done! Your session is complete',
      greeting: say`Hi ${readerName(story)},`,
      heading: 'Session completed',
      paragraphs: [say`Thank you for training with ${otherName(story)}.`],
      details: [
        { label: 'Trainer', value: otherName(story) },
        { label: 'When', value: timeOf(story) },
        { label: 'Duration', value: countText(story.data.duration_minutes, 'minute') },
        ...(notes === null || notes === '' ? [] : [{ label: 'Notes', value: notes }]),
      ],
      closing: 'Fill in your workout log in the app while you remember it.',
    };
  },
  brief: (story) => ({
    title: 'Session completed',
    body: say`Well done! Fill in the log of your session with ${briefName(otherName(story), 'your trainer')}.`,
  }),
};
