import { expect } from 'vitest';
import { findProgram } from '../../../services/notification/src/calls/find-program.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import { describeEvents } from '../kit/describe-events.ts';
import { describePact } from '../kit/open-pact.ts';
import { problem } from '../kit/problems.ts';
import { program, programId, unknownId } from '../story.ts';

describePact('notification', 'training', (pact) => {
  const { expects, expectsRefusal } = describeCalls(pact, 'notification', 'training');

  expects('getProgram', 'what there is to tell of a program', {
    given: { 'a program': { status: 'active' } },
    input: { id: programId },
    answer: {
      status: 200,
      reads: {
        data: { name: program.name, start_date: program.start_date, duration_weeks: 12 },
      },
    },
    through: async (calls) =>
      expect(await findProgram(calls, programId)).toMatchObject({ name: program.name }),
  });
  expects('getProgram', 'no program', {
    given: {},
    input: { id: unknownId },
    answer: { status: 404, reads: problem('not_found') },
    through: async (calls) => expect(await findProgram(calls, unknownId)).toBeUndefined(),
  });
  expectsRefusal('getProgram', { id: programId });

  describeEvents(pact, 'notification', 'training');
});
