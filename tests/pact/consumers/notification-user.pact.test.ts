import { expect } from 'vitest';
import { findPeople } from '../../../services/notification/src/calls/find-people.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import { describePact } from '../kit/open-pact.ts';
import { problem } from '../kit/problems.ts';
import { clientId, trainerId, unknownId } from '../story.ts';

describePact('notification', 'user', (pact) => {
  const { expects, expectsRefusal } = describeCalls(pact, 'notification', 'user');

  expects('batchGetUsers', 'who two people are and how to reach them', {
    given: { 'the people': {} },
    input: { body: { user_ids: [clientId, trainerId] } },
    answer: {
      status: 200,
      reads: {
        data: [
          {
            id: clientId,
            name: 'Charlie Client',
            email: 'client@demo.fitsync.dev',
            time_zone: 'Europe/Berlin',
          },
        ],
      },
    },
    // Listed services see how to reach somebody, and where they are.
    optional: ['$.data[*].email', '$.data[*].time_zone'],
    through: async (calls) =>
      expect(await findPeople(calls, [clientId, trainerId, undefined])).toHaveProperty('size', 1),
  });
  expects('getUser', 'a client', {
    given: { 'the people': {} },
    input: { id: clientId },
    answer: { status: 200, reads: { data: { id: clientId, name: 'Charlie Client' } } },
  });
  expects('getUser', 'nobody', {
    given: {},
    input: { id: unknownId },
    answer: { status: 404, reads: problem('not_found') },
  });
  expectsRefusal('batchGetUsers', { body: { user_ids: [clientId] } });
});
