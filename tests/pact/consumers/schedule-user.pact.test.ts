import { expect } from 'vitest';
import { assertTrainer } from '../../../services/schedule/src/calls/assert-trainer.ts';
import { fetchBookingFacts } from '../../../services/schedule/src/calls/fetch-booking-facts.ts';
import { withNames } from '../../../services/schedule/src/calls/with-names.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import { describePact } from '../kit/open-pact.ts';
import { problem } from '../kit/problems.ts';
import { exactly } from '../kit/reads.ts';
import { uncached } from '../kit/uncached.ts';
import { booking, clientId, otherClientId, trainerId, unknownId } from '../story.ts';

describePact('schedule', 'user', (pact) => {
  const { expects, expectsRefusal } = describeCalls(pact, 'schedule', 'user');
  const facts = { client_id: clientId, trainer_id: trainerId };

  expects('getUser', 'a trainer', {
    given: { 'the people': {} },
    input: { id: trainerId },
    answer: { status: 200, reads: { data: { role: exactly('trainer') } } },
    through: async (calls) =>
      expect(await assertTrainer(calls, trainerId)).toMatchObject({ role: 'trainer' }),
  });
  expects('getUser', 'a client', {
    given: { 'the people': {} },
    input: { id: clientId },
    answer: { status: 200, reads: { data: { role: exactly('client') } } },
    through: async (calls) =>
      expect(await fetchBookingFacts(calls, facts)).toMatchObject({ client: { role: 'client' } }),
  });
  expects('getUser', 'nobody', {
    given: {},
    input: { id: unknownId },
    answer: { status: 404, reads: problem('not_found') },
    through: (calls) =>
      expect(assertTrainer(calls, unknownId)).rejects.toMatchObject({ code: 'not_found' }),
  });
  expectsRefusal('getUser', { id: trainerId });

  expects('getRoleInfo', 'a client without health clearance', {
    given: { 'a client without health clearance': {} },
    input: { id: otherClientId },
    answer: {
      status: 200,
      reads: { data: { role: exactly('client'), health_clearance: exactly(false) } },
    },
    nullable: ['$.data.health_clearance'],
    through: async (calls) =>
      expect(await fetchBookingFacts(calls, { ...facts, client_id: otherClientId })).toMatchObject({
        healthClearance: false,
      }),
  });
  expects('getRoleInfo', 'a client with health clearance', {
    given: { 'the people': {} },
    input: { id: clientId },
    answer: {
      status: 200,
      reads: { data: { role: exactly('client'), health_clearance: exactly(true) } },
    },
    nullable: ['$.data.health_clearance'],
    through: async (calls) =>
      expect(await fetchBookingFacts(calls, facts)).toMatchObject({ healthClearance: true }),
  });

  expects('batchGetUsers', 'names of two people', {
    given: { 'the people': {} },
    input: { body: { user_ids: [clientId, trainerId] } },
    answer: { status: 200, reads: { data: [{ id: clientId, name: 'Charlie Client' }] } },
    through: async (calls) =>
      expect(await withNames(uncached, { calls }, 'listBookings', [booking])).toMatchObject([
        { client_name: 'Charlie Client' },
      ]),
  });
});
