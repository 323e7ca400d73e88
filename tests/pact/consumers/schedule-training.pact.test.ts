import { expect } from 'vitest';
import { fetchBookingFacts } from '../../../services/schedule/src/calls/fetch-booking-facts.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import { describePact } from '../kit/open-pact.ts';
import { clientId, otherClientId, programId, trainerId } from '../story.ts';

describePact('schedule', 'training', (pact) => {
  const { expects, expectsRefusal } = describeCalls(pact, 'schedule', 'training');
  const facts = { client_id: clientId, trainer_id: trainerId };

  expects('listActivePrograms', 'a client with a program', {
    given: { 'a program': { status: 'active' } },
    input: { client_id: clientId },
    answer: { status: 200, reads: { data: [{ id: programId }] } },
    through: async (calls) =>
      expect(await fetchBookingFacts(calls, facts)).toMatchObject({ activePrograms: 1 }),
  });
  expects('listActivePrograms', 'a client without a program', {
    given: { 'a program': { status: 'active' } },
    input: { client_id: otherClientId },
    answer: { status: 200, reads: { data: [] } },
    through: async (calls) =>
      expect(await fetchBookingFacts(calls, { ...facts, client_id: otherClientId })).toMatchObject({
        activePrograms: 0,
      }),
  });
  expectsRefusal('listActivePrograms', { client_id: clientId });
});
