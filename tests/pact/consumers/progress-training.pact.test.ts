import { expect } from 'vitest';
import { assertProgramOfClient } from '../../../services/progress/src/calls/assert-program-of-client.ts';
import { fetchPrograms } from '../../../services/progress/src/calls/fetch-programs.ts';
import { findProgramOfSession } from '../../../services/progress/src/calls/find-program-of-session.ts';
import { findVisibleClients } from '../../../services/progress/src/calls/find-visible-clients.ts';
import { leadsClient } from '../../../services/progress/src/calls/leads-client.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import { describeEvents } from '../kit/describe-events.ts';
import { describePact } from '../kit/open-pact.ts';
import { problem } from '../kit/problems.ts';
import { exactly } from '../kit/reads.ts';
import { clientId, program, programId, trainerId, unknownId } from '../story.ts';

describePact('progress', 'training', (pact) => {
  const { expects, expectsRefusal } = describeCalls(pact, 'progress', 'training');
  const trainer = { kind: 'user', id: trainerId, role: 'trainer', sessionId: 'a session' } as const;

  expects('listActivePrograms', 'who leads a client', {
    given: { 'a program': { status: 'active' } },
    input: { client_id: clientId },
    answer: { status: 200, reads: { data: [{ trainer_id: exactly(trainerId) }] } },
    through: async (calls) => expect(await leadsClient(calls, trainer, clientId)).toBe(true),
  });
  expects('listActivePrograms', 'the program of a session', {
    given: { 'a program': { status: 'active' } },
    input: { client_id: clientId },
    answer: {
      status: 200,
      reads: {
        data: [
          {
            id: programId,
            trainer_id: exactly(trainerId),
            start_date: program.start_date,
            duration_weeks: 12,
          },
        ],
      },
    },
    through: async (calls) => {
      const workout_date = program.start_date;
      const session = { client_id: clientId, trainer_id: trainerId, workout_date };
      expect(await findProgramOfSession(calls, session)).toBe(programId);
    },
  });

  expects('listPrograms', 'the programs of a client', {
    given: { 'a program': { status: 'active' } },
    input: { client_id: clientId, limit: 100 },
    answer: {
      status: 200,
      reads: {
        data: [
          {
            id: programId,
            name: 'Twelve weeks to strong',
            trainer_id: trainerId,
            start_date: program.start_date,
            duration_weeks: 12,
            workouts_per_week: 3,
            status: exactly('active'),
          },
        ],
      },
    },
    through: async (calls) =>
      expect(await fetchPrograms(calls, clientId)).toMatchObject([{ id: programId }]),
  });
  expects('listPrograms', 'the clients of a trainer', {
    given: { 'a program': { status: 'active' } },
    input: { trainer_id: trainerId, status: 'active', limit: 100 },
    answer: {
      status: 200,
      reads: { data: [{ client_id: clientId }], page: { next_cursor: null } },
    },
    through: async (calls) =>
      expect(await findVisibleClients(calls, trainer, undefined)).toContain(clientId),
  });

  expects('getProgram', 'a program of the client', {
    given: { 'a program': { status: 'active' } },
    input: { id: programId },
    answer: { status: 200, reads: { data: { client_id: exactly(clientId) } } },
    through: (calls) => assertProgramOfClient(calls, programId, clientId),
  });
  expects('getProgram', 'no program', {
    given: {},
    input: { id: unknownId },
    answer: { status: 404, reads: problem('not_found') },
    through: (calls) =>
      expect(assertProgramOfClient(calls, unknownId, clientId)).rejects.toMatchObject({
        code: 'unknown_reference',
      }),
  });
  expects('getProgram', 'how long a program is', {
    given: { 'a program': { status: 'active' } },
    input: { id: programId },
    answer: {
      status: 200,
      reads: {
        data: {
          name: 'Twelve weeks to strong',
          status: exactly('active'),
          start_date: program.start_date,
          duration_weeks: 12,
          workouts_per_week: 3,
        },
      },
    },
  });

  const end = { adherence_rate: 0.85, completion_date: program.start_date };
  expects('completeProgram', 'an active program', {
    given: { 'a program': { status: 'active' } },
    input: { id: programId, body: end },
    answer: { status: 200, reads: { data: { status: exactly('completed') } } },
  });
  expects('completeProgram', 'a program that was cancelled', {
    given: { 'a program': { status: 'cancelled' } },
    input: { id: programId, body: end },
    answer: { status: 409, reads: problem('invalid_transition') },
  });
  expectsRefusal('getProgram', { id: programId });

  describeEvents(pact, 'progress', 'training');
});
