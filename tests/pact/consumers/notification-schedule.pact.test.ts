import { expect } from 'vitest';
import { findBooking } from '../../../services/notification/src/calls/find-booking.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import { describeEvents } from '../kit/describe-events.ts';
import { describePact } from '../kit/open-pact.ts';
import { problem } from '../kit/problems.ts';
import { exactly } from '../kit/reads.ts';
import { booking, bookingId, unknownId } from '../story.ts';

describePact('notification', 'schedule', (pact) => {
  const { expects, expectsRefusal } = describeCalls(pact, 'notification', 'schedule');

  expects('getBooking', 'what there is to tell of a session', {
    given: { 'a session to come': {} },
    input: { id: bookingId },
    answer: {
      status: 200,
      reads: {
        data: {
          booking_date: booking.booking_date,
          start_time: booking.start_time,
          end_time: booking.end_time,
          time_zone: booking.time_zone,
          starts_at: booking.starts_at,
          status: exactly('confirmed'),
        },
      },
    },
    through: async (calls) =>
      expect(await findBooking(calls, bookingId)).toMatchObject({ status: 'confirmed' }),
  });
  expects('getBooking', 'no session', {
    given: {},
    input: { id: unknownId },
    answer: { status: 404, reads: problem('not_found') },
    through: async (calls) => expect(await findBooking(calls, unknownId)).toBeUndefined(),
  });
  expectsRefusal('getBooking', { id: bookingId });

  describeEvents(pact, 'notification', 'schedule');
});
