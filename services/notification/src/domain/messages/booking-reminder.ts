import type { BookingReminderData } from '@fitsync/contracts/schedule';
import { briefName } from '../brief-name.ts';
import { say } from '../say.ts';
import { sessionTimeText } from '../wall-clock-text.ts';
import type { MessageKind } from './message-kind.ts';
import { otherName, readerName, type Story } from './story.ts';

function timeOf({ data, booking }: Story<BookingReminderData>): string {
  const { booking_date: date, start_time } = data;
  return sessionTimeText({
    date,
    start_time,
    end_time: booking?.end_time,
    time_zone: booking?.time_zone,
  });
}

/** A session is near. */
export const bookingReminder: MessageKind<BookingReminderData> = {
  type: 'booking_reminder',
  category: 'reminders',
  app: (story) => ({
    title: 'Session Reminder',
    message: say`Your session with ${otherName(story)}: ${timeOf(story)}`,
    metadata: { booking_id: story.data.booking_id },
  }),
  mail: (story) => ({
    subject: say`Reminder: your session with ${otherName(story)}`,
    greeting: say`Hi ${readerName(story)},`,
    heading: 'Your session is near',
    paragraphs: [say`Do not forget your session with ${otherName(story)}.`],
    details: [
      { label: story.part === 'client' ? 'Trainer' : 'Client', value: otherName(story) },
      { label: 'When', value: timeOf(story) },
    ],
    closing: 'If you cannot come, please say so in the app.',
  }),
  brief: (story) => ({
    title: 'Session reminder',
    body: say`With ${briefName(otherName(story), 'your partner')}: ${timeOf(story)}`,
  }),
};
