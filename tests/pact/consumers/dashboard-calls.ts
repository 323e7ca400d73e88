import { progress } from '@fitsync/contracts/progress';
import { examples as ofProgress } from '@fitsync/contracts/progress/examples';
import { schedule } from '@fitsync/contracts/schedule';
import { examples as ofSchedule } from '@fitsync/contracts/schedule/examples';
import { training } from '@fitsync/contracts/training';
import { examples as ofTraining } from '@fitsync/contracts/training/examples';
import type { OperationValidators } from '@fitsync/descriptor';
import type { PactV4 } from '@pact-foundation/pact';
import { expect } from 'vitest';
import { fetchActivePrograms } from '../../../services/gateway/src/calls/fetch-active-programs.ts';
import { fetchLedPrograms } from '../../../services/gateway/src/calls/fetch-led-programs.ts';
import { fetchProfile } from '../../../services/gateway/src/calls/fetch-profile.ts';
import { fetchProgressSummary } from '../../../services/gateway/src/calls/fetch-progress-summary.ts';
import { fetchTodaySchedule } from '../../../services/gateway/src/calls/fetch-today-schedule.ts';
import { fetchUpcomingBookings } from '../../../services/gateway/src/calls/fetch-upcoming-bookings.ts';
import type { Provider } from '../kit/contracts.ts';
import { describeCalls } from '../kit/describe-calls.ts';
import type { KnownReads } from '../kit/known-reads.ts';
import { exactly, type Reads } from '../kit/reads.ts';
import { requiredPart, unpromisedReads } from '../kit/required-part.ts';
import { bookingId, clientId, exampleOf, programId, trainerId } from '../story.ts';

const now = new Date('2026-11-23T10:30:00.000Z');
const client = { 'signed in': { role: 'client' } } as const;
const trainer = { 'signed in': { role: 'trainer' } } as const;

/** What the gateway asks of each service for a dashboard; each registers its tests. */
export const dashboardCalls: { readonly [To in Provider]?: (pact: PactV4) => void } = {
  user(pact) {
    const { expects, expectsRefusal } = describeCalls(pact, 'gateway', 'user');
    expects('getUser', 'the profile of a client', {
      given: { ...client, 'the people': {} },
      input: { id: clientId },
      answer: {
        status: 200,
        reads: { data: { id: clientId, name: 'Charlie Client', role: exactly('client') } },
      },
      through: async (calls) => expect((await fetchProfile(calls, clientId)).role).toBe('client'),
    });
    expects('getUser', 'the profile of a trainer', {
      given: { ...trainer, 'the people': {} },
      input: { id: trainerId },
      answer: {
        status: 200,
        reads: { data: { id: trainerId, name: 'Toni Trainer', role: exactly('trainer') } },
      },
      through: async (calls) => expect((await fetchProfile(calls, trainerId)).role).toBe('trainer'),
    });
    expectsRefusal('getUser', { id: clientId });
  },

  training(pact) {
    const { expects } = describeCalls(pact, 'gateway', 'training');
    const programs = wholeOf(
      ofTraining.listPrograms.responses[200],
      training.validators.listPrograms,
    );
    expects('listPrograms', 'the active programs of a client', {
      given: { ...client, 'a program': { status: 'active' } },
      input: { client_id: clientId, status: 'active', limit: 100 },
      ...programs,
      through: async (calls) =>
        expect(await fetchActivePrograms(calls, clientId)).toMatchObject([{ id: programId }]),
    });
    expects('listPrograms', 'the active programs that a trainer leads with a client', {
      given: { ...trainer, 'a program': { status: 'active' } },
      input: { client_id: clientId, status: 'active', limit: 100 },
      answer: { status: 200, reads: { data: [{ trainer_id: exactly(trainerId) }] } },
      through: async (calls) =>
        expect(await fetchActivePrograms(calls, clientId)).toEqual([{ trainer_id: trainerId }]),
    });
    expects('listPrograms', 'the active programs of a trainer', {
      given: { ...trainer, 'a program': { status: 'active' } },
      input: { trainer_id: trainerId, status: 'active', limit: 100 },
      answer: {
        status: 200,
        reads: { data: [{ client_id: clientId }], page: { next_cursor: null } },
      },
      through: async (calls) =>
        expect(await fetchLedPrograms(calls, trainerId)).toEqual([{ client_id: clientId }]),
    });
  },

  schedule(pact) {
    const { expects } = describeCalls(pact, 'gateway', 'schedule');
    const bookings = wholeOf(
      ofSchedule.listBookings.responses[200],
      schedule.validators.listBookings,
    );
    expects('listBookings', 'the next sessions of a client', {
      given: { ...client, 'a session to come': {} },
      input: { client_id: clientId, status: 'confirmed', from: now.toISOString(), limit: 5 },
      ...bookings,
      through: async (calls) =>
        expect(await fetchUpcomingBookings(calls, clientId, now)).toMatchObject([
          { id: bookingId },
        ]),
    });
    expects('listBookings', 'the sessions of a trainer today', {
      given: { ...trainer, 'a session today': {} },
      input: { trainer_id: trainerId, date: 'today', limit: 100 },
      ...bookings,
      through: async (calls) =>
        expect(await fetchTodaySchedule(calls, trainerId)).toMatchObject([{ id: bookingId }]),
    });
  },

  progress(pact) {
    const { expects } = describeCalls(pact, 'gateway', 'progress');
    const { data, ...rest } = exampleOf(ofProgress.getClientAnalytics.responses[200]);
    // Nothing has been due yet, and the goal is to be reached by a day.
    const atFirst = {
      ...rest,
      data: {
        ...data,
        adherence_rate: null,
        active_goals: data.active_goals.map((goal) => ({ ...goal, target_date: '2031-03-31' })),
        active_programs:
          data.active_programs?.map((program) => ({ ...program, adherence_rate: null })) ?? null,
      },
    };
    expects('getClientAnalytics', 'the summary of a client', {
      given: { ...client, goals: {}, metrics: {} },
      input: { id: clientId },
      ...wholeOf(atFirst, progress.validators.getClientAnalytics),
      through: async (calls) =>
        expect(await fetchProgressSummary(calls, clientId)).toMatchObject({ client_id: clientId }),
    });
  },
};

/** The whole answer that the contract requires: a dashboard passes it on. */
function wholeOf<Body extends object>(
  example: Body | undefined,
  { responses }: OperationValidators,
): { readonly answer: { readonly status: 200; readonly reads: Reads<Body> } } & KnownReads {
  const isValid = responses[200];
  if (!isValid) throw new Error('the contract does not describe the answer');
  const reads = requiredPart(exampleOf(example), isValid) as Reads<Body>;
  return { answer: { status: 200, reads }, ...unpromisedReads(example, reads, isValid) };
}
