import type { Problem } from '@fitsync/contracts/common';
import type { GatewayOperations } from '@fitsync/contracts/gateway';
import { loadExamples, platform } from '@fitsync/contracts/platform';
import type { OperationDescriptor } from '@fitsync/descriptor';
import { ApiError, createClient } from '@fitsync/sdk/engine';
import { followEvents } from '@fitsync/sdk/events';
import { expect, it } from 'vitest';
import type { OperationsOf } from '../kit/contracts.ts';
import { addHttpInteraction } from '../kit/http-interaction.ts';
import type { KnownReads } from '../kit/known-reads.ts';
import { describePact } from '../kit/open-pact.ts';
import { problem } from '../kit/problems.ts';
import { exactly, type Reads, toExample } from '../kit/reads.ts';
import type { Given } from '../kit/states.ts';
import { userTokenHeader } from '../kit/tokens.ts';
import type { gatewayStates } from '../states/gateway.ts';
import { bookingId, clientId, programId, trainerId, unknownId } from '../story.ts';

type GatewayStates = Given<typeof gatewayStates>;

/** What programs outside may call. */
interface Offered extends OperationsOf {
  readonly gateway: GatewayOperations;
}

interface SdkCase extends KnownReads {
  readonly given: GatewayStates;
  /** The example of the operation unless given. */
  readonly input?: Readonly<Record<string, unknown>>;
  readonly answer: { readonly status: number; readonly reads: unknown };
}

const client: GatewayStates = { 'signed in': { role: 'client' } };

/** A whole problem: programs outside show it to people. */
function whole(status: number, code: string): SdkCase['answer'] {
  const reads: Reads<Problem> = {
    ...problem(code),
    type: 'urn:fitsync:problem:of_some_kind',
    title: 'What kind of problem it is',
    status,
    instance: '/api/bookings',
    correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
    error: 'What happened, and what to do about it.',
  };
  return { status, reads };
}

describePact('sdk', 'gateway', (pact) => {
  function expects<Service extends keyof Offered>(
    service: Service,
    operationId: keyof Offered[Service] & string,
    name: string,
    { given, input, answer, ...known }: SdkCase,
  ): void {
    it(`${operationId}: ${name}`, async () => {
      const operations: Readonly<Record<string, OperationDescriptor>> =
        platform[service].operations;
      const operation = operations[operationId];
      if (operation === undefined) throw new Error(`there is no ${operationId}`);
      const signsIn = Object.keys(given).length > 0;
      const interaction = {
        operation,
        name,
        given,
        input: input ?? (await exampleInput(service, operationId)),
        headers: signsIn ? userTokenHeader : {},
        answer,
        ...known,
      };
      await addHttpInteraction(pact, interaction, async ({ url }) => {
        const sdk = createClient({ call: operation }, { baseUrl: url });
        const headers = signsIn ? { authorization: 'Bearer e30.e30.signature' } : {};
        const call =
          operationId === 'streamEvents'
            ? refusalOfStream(url, interaction.input)
            : Reflect.apply(sdk.call, undefined, [interaction.input, { headers }]);
        expect(await call).toMatchObject({
          status: answer.status,
          body: toExample(answer.reads),
        });
      });
    });
  }

  expects('user', 'loginUser', 'a session begins', {
    given: {},
    answer: {
      status: 200,
      reads: { data: { access_token: 'e30.e30.c2ln', refresh_token: 'a-token', expires_in: 600 } },
    },
  });
  expects('training', 'getProgram', 'a program', {
    given: client,
    answer: { status: 200, reads: { data: { id: programId, status: 'active' } } },
  });
  expects('schedule', 'getBooking', 'a session', {
    given: client,
    answer: { status: 200, reads: { data: { id: bookingId, status: 'confirmed' } } },
  });
  expects('progress', 'listGoals', 'goals, page by page', {
    given: client,
    answer: {
      status: 200,
      reads: { data: [{ client_id: clientId }], page: { limit: 20 } },
    },
  });
  expects('notification', 'countUnreadNotifications', 'how many there are', {
    given: client,
    answer: { status: 200, reads: { data: { count: 2 } } },
  });

  expects('gateway', 'getClientDashboard', 'what a client needs first', {
    given: client,
    answer: {
      status: 200,
      reads: {
        data: {
          profile: { id: clientId, name: 'Charlie Client' },
          active_programs: [{ id: programId, name: 'Twelve weeks to strong' }],
          upcoming_bookings: [{ id: bookingId, status: 'confirmed' }],
          progress_summary: { client_id: clientId, total_duration_minutes: 60 },
        },
        meta: { partial: exactly(false), missing: [] },
      },
    },
    nullable: [
      '$.data.profile',
      '$.data.active_programs',
      '$.data.upcoming_bookings',
      '$.data.progress_summary',
    ],
  });
  expects('gateway', 'getTrainerDashboard', 'what a trainer needs first', {
    given: { 'signed in': { role: 'trainer' } },
    answer: {
      status: 200,
      reads: {
        data: {
          profile: { id: trainerId, name: 'Toni Trainer' },
          active_clients: 1,
          today_schedule: [{ id: bookingId, status: 'confirmed' }],
        },
        meta: { partial: exactly(false), missing: [] },
      },
    },
    nullable: ['$.data.profile', '$.data.active_clients', '$.data.today_schedule'],
  });
  expects('gateway', 'getClientDashboard', 'of somebody else', {
    given: client,
    input: { id: unknownId },
    answer: { status: 404, reads: problem('not_found') },
  });
  expects('gateway', 'getTrainerDashboard', 'of a trainer, for a client', {
    given: client,
    answer: { status: 403, reads: problem('forbidden') },
  });

  expects('gateway', 'streamEvents', 'without a token', {
    given: {},
    answer: whole(401, 'unauthenticated'),
  });
  expects('gateway', 'streamEvents', 'events that there are not', {
    given: client,
    input: { types: 'no_such.event' },
    answer: { status: 400, reads: problem('validation_failed') },
  });

  expects('schedule', 'createBooking', 'a body that breaks the contract', {
    given: client,
    input: { body: { no_such_field: true } },
    answer: { status: 400, reads: problem('validation_failed') },
  });
  expects('schedule', 'getBooking', 'without a token', {
    given: {},
    answer: whole(401, 'unauthenticated'),
  });
  expects('schedule', 'createGym', 'somebody who may not', {
    given: client,
    answer: whole(403, 'forbidden'),
  });
  expects('schedule', 'getBooking', 'nothing with this id', {
    given: client,
    input: { id: unknownId },
    answer: { status: 404, reads: problem('not_found') },
  });
  expects('user', 'getCurrentUser', 'too often', {
    given: { 'somebody who has used up the limit': {} },
    answer: whole(429, 'rate_limited'),
  });
});

/** What a stream that cannot be opened is answered with. */
async function refusalOfStream(
  baseUrl: string,
  input: Readonly<Record<string, unknown>>,
): Promise<{ readonly status: number; readonly body: unknown }> {
  const types = typeof input['types'] === 'string' ? [input['types']] : [];
  const options = { baseUrl, types, token: () => 'e30.e30.signature', onGap: () => undefined };
  const [outcome] = await Promise.allSettled([followEvents(options).next()]);
  if (outcome.status === 'rejected' && outcome.reason instanceof ApiError) {
    return { status: outcome.reason.status, body: outcome.reason.problem };
  }
  throw new Error('the stream was not refused');
}

async function exampleInput(
  service: keyof Offered,
  operationId: string,
): Promise<Readonly<Record<string, unknown>>> {
  const examples: Readonly<Record<string, { readonly input: object } | undefined>> =
    await loadExamples[service]();
  return { ...examples[operationId]?.input };
}
