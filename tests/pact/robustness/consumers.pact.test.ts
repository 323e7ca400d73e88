import { type GatewayCalls, gatewayCalls } from '@fitsync/contracts/gateway';
import { type NotificationCalls, notificationCalls } from '@fitsync/contracts/notification';
import { platform } from '@fitsync/contracts/platform';
import { type ProgressCalls, progressCalls } from '@fitsync/contracts/progress';
import { type ScheduleCalls, scheduleCalls } from '@fitsync/contracts/schedule';
import { type TrainingCalls, trainingCalls } from '@fitsync/contracts/training';
import type { Envelope, GrantedCalls, OperationDescriptor } from '@fitsync/descriptor';
import { Problem } from '@fitsync/runtime/problem';
import { createClient, FitSyncError } from '@fitsync/sdk/engine';
import type { TestDatabase } from '@fitsync/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { getClientDashboard } from '../../../services/gateway/src/handlers/get-client-dashboard.ts';
import { getTrainerDashboard } from '../../../services/gateway/src/handlers/get-trainer-dashboard.ts';
import { findAchievement } from '../../../services/notification/src/calls/find-achievement.ts';
import { findBooking } from '../../../services/notification/src/calls/find-booking.ts';
import { findPeople } from '../../../services/notification/src/calls/find-people.ts';
import { findProgram } from '../../../services/notification/src/calls/find-program.ts';
import { assertMaySeeClient } from '../../../services/progress/src/calls/assert-may-see-client.ts';
import { assertProgramOfClient } from '../../../services/progress/src/calls/assert-program-of-client.ts';
import { completeSession } from '../../../services/progress/src/calls/complete-session.ts';
import { fetchPrograms } from '../../../services/progress/src/calls/fetch-programs.ts';
import { fetchTimeZone } from '../../../services/progress/src/calls/fetch-time-zone.ts';
import { findProgramOfSession } from '../../../services/progress/src/calls/find-program-of-session.ts';
import { findVisibleClients } from '../../../services/progress/src/calls/find-visible-clients.ts';
import { identifyRecorder } from '../../../services/progress/src/calls/identify-recorder.ts';
import { assertTrainer } from '../../../services/schedule/src/calls/assert-trainer.ts';
import { fetchBookingFacts } from '../../../services/schedule/src/calls/fetch-booking-facts.ts';
import { withNames as withNamesOfBookings } from '../../../services/schedule/src/calls/with-names.ts';
import { fetchProgramFacts } from '../../../services/training/src/calls/fetch-program-facts.ts';
import { withNames as withNamesOfPrograms } from '../../../services/training/src/calls/with-names.ts';
import { createReceiverDatabase, handleEvent, receivers } from '../kit/receivers.ts';
import { uncached } from '../kit/uncached.ts';
import {
  achievementId,
  booking,
  bookingId,
  clientId,
  people,
  program,
  programId,
  trainerId,
} from '../story.ts';
import { messagesOf, randomCalls, responsesOf, toResponse } from './random-calls.ts';

/** The same values in each run; a failure tells the one that it was found with. */
const seed = 20_261_126;

/** Everything that a service asks of others, by what it asks. */
type Uses<Calls> = Readonly<Record<string, (calls: Calls) => Promise<unknown>>>;

const pair = { client_id: clientId, trainer_id: trainerId };
const trainer = { kind: 'user', ...people.trainer, sessionId: 'a session' } as const;
const admin = { kind: 'user', ...people.admin, sessionId: 'a session' } as const;

const nothingCounted = { countDegraded: () => {} };
/** What a request to the gateway works with besides its caller and its calls. */
const asking = {
  correlationId: 'a-correlation-id',
  clientAddress: '127.0.0.1',
  signal: new AbortController().signal,
  deadline: undefined,
  now: () => new Date('2026-11-23T10:30:00.000Z'),
  db: { query: () => Promise.reject(new Error('the gateway has no database')) },
  transaction: () => Promise.reject(new Error('the gateway has no database')),
};

const gateway: Uses<GatewayCalls> = {
  getClientDashboard: (calls) =>
    getClientDashboard(nothingCounted)({ id: clientId }, { ...asking, caller: trainer, calls }),
  getTrainerDashboard: (calls) =>
    getTrainerDashboard(nothingCounted)({ id: trainerId }, { ...asking, caller: trainer, calls }),
};
const training: Uses<TrainingCalls> = {
  fetchProgramFacts: (calls) => fetchProgramFacts(calls, pair),
  withNames: (calls) => withNamesOfPrograms(uncached, { calls }, 'listPrograms', [program]),
};
const schedule: Uses<ScheduleCalls> = {
  assertTrainer: (calls) => assertTrainer(calls, trainerId),
  fetchBookingFacts: (calls) => fetchBookingFacts(calls, pair),
  withNames: (calls) => withNamesOfBookings(uncached, { calls }, 'listBookings', [booking]),
};
const progress: Uses<ProgressCalls> = {
  assertMaySeeClient: (calls) => assertMaySeeClient(calls, admin, clientId),
  assertProgramOfClient: (calls) => assertProgramOfClient(calls, programId, clientId),
  completeSession: (calls) => completeSession(calls, bookingId),
  fetchPrograms: (calls) => fetchPrograms(calls, clientId),
  fetchTimeZone: (calls) => fetchTimeZone(calls, clientId),
  findProgramOfSession: (calls) =>
    findProgramOfSession(calls, { ...pair, workout_date: '2026-11-23' }),
  findVisibleClients: (calls) => findVisibleClients(calls, trainer, undefined),
  identifyRecorder: (calls) => identifyRecorder(calls, trainer, clientId),
};
const notification: Uses<NotificationCalls> = {
  findAchievement: (calls) => findAchievement(calls, clientId, achievementId),
  findBooking: (calls) => findBooking(calls, bookingId),
  findPeople: (calls) => findPeople(calls, [clientId, trainerId]),
  findProgram: (calls) => findProgram(calls, programId),
};

/** A decision, or a failure that somebody else has declared; anything else is one of our own. */
async function expectNoFault(work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Problem || error instanceof FitSyncError)) throw error;
  }
}

describe.each([
  ['gateway', gateway, gatewayCalls],
  ['training', training, trainingCalls],
  ['schedule', schedule, scheduleCalls],
  ['progress', progress, progressCalls],
  ['notification', notification, notificationCalls],
] as readonly (readonly [string, Uses<never>, GrantedCalls])[])(
  'whatever others may answer %s',
  (_name, uses, granted) => {
    it.each(Object.entries(uses))('%s copes', async (_use, use) => {
      await fc.assert(
        fc.asyncProperty(randomCalls(granted), (calls) => expectNoFault(use(calls as never))),
        { seed, numRuns: 50 },
      );
    });
  },
);

describe.each(Object.keys(receivers) as (keyof typeof receivers)[])(
  'whatever %s may be sent',
  (name) => {
    const receiver = receivers[name];
    let database: TestDatabase;
    beforeAll(async () => {
      database = await createReceiverDatabase(name);
    });
    afterAll(() => database.close());

    it.each(Object.values(receiver.contract.receives))('$type is handled', async (received) => {
      const { type, sender } = received;
      await fc.assert(
        fc.asyncProperty(
          messagesOf(sender, type),
          randomCalls(receiver.calls),
          async (message, calls) => {
            const isValid = receiver.contract.eventValidators[type]?.envelope;
            expect(isValid?.(message), JSON.stringify(isValid?.errors)).toBe(true);
            const event = message as Envelope<string, object>;
            await expectNoFault(handleEvent(receiver, event, { calls, pool: database.pool }));
          },
        ),
        { seed, numRuns: 25 },
      );
    });
  },
);

describe('whatever the gateway may answer', () => {
  // What streams is no answer; `sdk/client/src/events` has tests of its own.
  const operations = Object.values(platform)
    .flatMap((service): OperationDescriptor[] => Object.values(service.operations))
    .filter(({ responses }) => responses[200]?.mediaType !== 'text/event-stream');

  it.each(operations)('the SDK understands $operationId', async (operation) => {
    const input = Object.fromEntries(
      operation.parameters.filter(({ required }) => required).map(({ name }) => [name, clientId]),
    );
    const body = operation.body === 'required' ? { body: {} } : {};
    await fc.assert(
      fc.asyncProperty(responsesOf(operation), async (response) => {
        const sdk = createClient(
          { call: operation },
          { baseUrl: 'http://localhost', fetch: async () => toResponse(response) },
        );
        const result: unknown = await Reflect.apply(sdk.call, undefined, [{ ...input, ...body }]);
        const { status, body: answered } = response;
        expect(result).toMatchObject({ status });
        expect((result as { readonly body: unknown }).body).toEqual(
          JSON.parse(JSON.stringify(answered)),
        );
      }),
      { seed, numRuns: 20 },
    );
  });
});
