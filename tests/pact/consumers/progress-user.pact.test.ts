import { expect } from 'vitest';
import { assertMaySeeClient } from '../../../services/progress/src/calls/assert-may-see-client.ts';
import { fetchTimeZone } from '../../../services/progress/src/calls/fetch-time-zone.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import { describePact } from '../kit/open-pact.ts';
import { problem } from '../kit/problems.ts';
import { exactly } from '../kit/reads.ts';
import { adminId, clientId, unknownId } from '../story.ts';

describePact('progress', 'user', (pact) => {
  const { expects, expectsRefusal } = describeCalls(pact, 'progress', 'user');
  const admin = { kind: 'user', id: adminId, role: 'admin', sessionId: 'a session' } as const;

  expects('getUser', 'the time zone of a client', {
    given: { 'the people': {} },
    input: { id: clientId },
    answer: { status: 200, reads: { data: { time_zone: exactly('Europe/Berlin') } } },
    // Listed services see how to reach somebody, and where they are.
    optional: ['$.data.time_zone'],
    through: async (calls) => expect(await fetchTimeZone(calls, clientId)).toBe('Europe/Berlin'),
  });
  expects('getUser', 'the role of a client', {
    given: { 'the people': {} },
    input: { id: clientId },
    answer: { status: 200, reads: { data: { role: exactly('client') } } },
    through: (calls) => assertMaySeeClient(calls, admin, clientId),
  });
  expects('getUser', 'nobody', {
    given: {},
    input: { id: unknownId },
    answer: { status: 404, reads: problem('not_found') },
    through: (calls) =>
      expect(assertMaySeeClient(calls, admin, unknownId)).rejects.toMatchObject({
        code: 'not_found',
      }),
  });
  expectsRefusal('getUser', { id: clientId });
});
