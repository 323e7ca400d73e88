import { expect } from 'vitest';
import { fetchProgramFacts } from '../../../services/training/src/calls/fetch-program-facts.ts';
import { withNames } from '../../../services/training/src/calls/with-names.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import { describePact } from '../kit/open-pact.ts';
import { problem } from '../kit/problems.ts';
import { exactly } from '../kit/reads.ts';
import { uncached } from '../kit/uncached.ts';
import { clientId, otherClientId, program, trainerId, unknownId } from '../story.ts';

describePact('training', 'user', (pact) => {
  const { expects, expectsRefusal } = describeCalls(pact, 'training', 'user');
  const facts = { client_id: clientId, trainer_id: trainerId };

  expects('getUser', 'a trainer', {
    given: { 'the people': {} },
    input: { id: trainerId },
    answer: { status: 200, reads: { data: { role: exactly('trainer') } } },
    through: async (calls) =>
      expect(await fetchProgramFacts(calls, facts)).toMatchObject({ trainer: { role: 'trainer' } }),
  });
  expects('getUser', 'a client', {
    given: { 'the people': {} },
    input: { id: clientId },
    answer: { status: 200, reads: { data: { role: exactly('client') } } },
    through: async (calls) =>
      expect(await fetchProgramFacts(calls, facts)).toMatchObject({ client: { role: 'client' } }),
  });
  expects('getUser', 'nobody', {
    given: {},
    input: { id: unknownId },
    answer: { status: 404, reads: problem('not_found') },
    through: async (calls) =>
      expect(await fetchProgramFacts(calls, { ...facts, trainer_id: unknownId })).toMatchObject({
        trainer: undefined,
      }),
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
      expect(await fetchProgramFacts(calls, { ...facts, client_id: otherClientId })).toMatchObject({
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
      expect(await fetchProgramFacts(calls, facts)).toMatchObject({ healthClearance: true }),
  });

  expects('batchGetUsers', 'names of two people', {
    given: { 'the people': {} },
    input: { body: { user_ids: [clientId, trainerId] } },
    answer: { status: 200, reads: { data: [{ id: clientId, name: 'Charlie Client' }] } },
    through: async (calls) =>
      expect(await withNames(uncached, { calls }, 'listPrograms', [program])).toMatchObject([
        { client_name: 'Charlie Client' },
      ]),
  });
});
