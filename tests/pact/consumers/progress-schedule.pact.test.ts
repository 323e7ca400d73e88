import { expect } from 'vitest';
import { completeSession } from '../../../services/progress/src/calls/complete-session.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import { describeEvents } from '../kit/describe-events.ts';
import { describePact } from '../kit/open-pact.ts';
import { problem } from '../kit/problems.ts';
import { exactly } from '../kit/reads.ts';
import { bookingId, clientId, trainerId, unknownId } from '../story.ts';

describePact('progress', 'schedule', (pact) => {
  const { expects, expectsRefusal } = describeCalls(pact, 'progress', 'schedule');

  expects('getBooking', 'a session that has ended', {
    given: { 'a session that has ended': { status: 'confirmed' } },
    input: { id: bookingId },
    answer: {
      status: 200,
      reads: {
        data: {
          client_id: clientId,
          trainer_id: trainerId,
          booking_date: '2026-11-20',
          ends_at: '2026-11-20T14:00:00.000Z',
          status: exactly('confirmed'),
        },
      },
    },
  });
  expects('getBooking', 'no session', {
    given: {},
    input: { id: unknownId },
    answer: { status: 404, reads: problem('not_found') },
  });

  expects('completeBooking', 'a session that has ended', {
    given: { 'a session that has ended': { status: 'confirmed' } },
    input: { id: bookingId },
    answer: { status: 200, reads: { data: { status: exactly('completed') } } },
    through: (calls) => completeSession(calls, bookingId),
  });
  expects('completeBooking', 'a session that was cancelled', {
    given: { 'a session that has ended': { status: 'cancelled' } },
    input: { id: bookingId },
    answer: { status: 409, reads: problem('invalid_transition') },
    through: (calls) =>
      expect(completeSession(calls, bookingId)).rejects.toMatchObject({
        code: 'invalid_transition',
      }),
  });
  expectsRefusal('getBooking', { id: bookingId });

  describeEvents(pact, 'progress', 'schedule');
});
