import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { gatewayCalls } from '@fitsync/contracts/gateway';
import { notificationCalls } from '@fitsync/contracts/notification';
import { progressCalls } from '@fitsync/contracts/progress';
import { scheduleCalls } from '@fitsync/contracts/schedule';
import { trainingCalls } from '@fitsync/contracts/training';
import type {
  GrantedCalls,
  OperationDescriptor,
  OperationTypes,
  StatusOf,
} from '@fitsync/descriptor';
import { createCalls } from '@fitsync/runtime/calls';
import { createServiceTokenSigner, writeKeys } from '@fitsync/runtime/identity';
import { createLogger } from '@fitsync/runtime/observability';
import { createBreakers, createRetryBudgets } from '@fitsync/runtime/resilience';
import { createClient } from '@fitsync/sdk/engine';
import type { PactV4 } from '@pact-foundation/pact';
import { Registry } from 'prom-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProviderStates } from '../states/index.ts';
import type { Caller, CallsOf, OperationsOf, Provider } from './contracts.ts';
import { createExampleCalls, type UntypedCalls } from './example-calls.ts';
import { addHttpInteraction } from './http-interaction.ts';
import type { KnownReads } from './known-reads.ts';
import { problem } from './problems.ts';
import { type Reads, toExample } from './reads.ts';
import type { Given } from './states.ts';
import { forgedToken, serviceTokenHeader, userTokenHeader } from './tokens.ts';

const granted: Readonly<Record<Caller, GrantedCalls>> = {
  gateway: gatewayCalls,
  notification: notificationCalls,
  progress: progressCalls,
  schedule: scheduleCalls,
  training: trainingCalls,
};

/** Of a user whose rights count; the mock does not look into it. */
const authorization = 'Bearer e30.e30.signature';

type Target<From extends Caller> = keyof CallsOf[From] & Provider;

type Types<To extends Provider, Id> = OperationsOf[To][Id & keyof OperationsOf[To]] &
  OperationTypes;

type Answer<Op extends OperationTypes> = {
  [Status in StatusOf<Op>]: {
    readonly status: Status;
    /** What the consumer reads of it. */
    readonly reads: Reads<Op['responses'][Status & keyof Op['responses']]>;
  };
}[StatusOf<Op>];

/** A call that a service makes of another, and what it needs of the answer. */
export interface CallCase<
  From extends Caller,
  To extends Provider,
  Op extends OperationTypes,
> extends KnownReads {
  readonly given: Given<ProviderStates[To]>;
  readonly input: Op['input'];
  readonly answer: Answer<Op>;
  /**
   * The code of the service that makes the call. Its other calls are answered by the examples of the contracts. Unless
   * given, the generated client is called, and has to give the answer.
   */
  readonly through?: (calls: CallsOf[From]) => Promise<unknown>;
}

/** Registers a test that makes a call and writes it into the pact. */
export type Expects<From extends Caller, To extends Provider> = <
  Id extends keyof CallsOf[From][To & keyof CallsOf[From]],
>(
  operationId: Id & string,
  name: string,
  call: CallCase<From, To, Types<To, Id>>,
) => void;

/** What {@link describeCalls} gives. */
export interface DescribedCalls<From extends Caller, To extends Provider> {
  readonly expects: Expects<From, To>;
  /** Registers a test that calls with a token that is not the service's. */
  readonly expectsRefusal: <Id extends keyof CallsOf[From][To & keyof CallsOf[From]]>(
    operationId: Id & string,
    input: Types<To, Id>['input'],
  ) => void;
}

/** Lets a test file describe the calls that a service makes of another, through the client that is generated for it. */
export function describeCalls<From extends Caller, To extends Target<From>>(
  pact: PactV4,
  from: From,
  to: To,
): DescribedCalls<From, To> {
  let directory: string;
  let signServiceToken: (callee: string) => Promise<string>;
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'fitsync-pact-keys-'));
    const { services } = await writeKeys(directory, [from]);
    signServiceToken = createServiceTokenSigner(from, services[from] ?? '', () => new Date());
  });
  afterAll(() => rm(directory, { recursive: true, force: true }));

  const operationOf = (id: string) => {
    const operation = granted[from][to]?.operations[id];
    if (!operation) throw new Error(`${from} is granted no ${id}`);
    return operation;
  };

  return {
    expects: (operationId, name, { given, input, answer, through, ...known }) =>
      it(`${operationId}: ${name}`, async () => {
        const operation = operationOf(operationId);
        const asItself = isListed(operation, from);
        const headers = asItself ? serviceTokenHeader : userTokenHeader;
        const request = {
          operation,
          name,
          given: toRecord(given),
          input: toRecord(input),
          headers,
        };
        await addHttpInteraction(pact, { ...request, answer, ...known }, async ({ url }) => {
          const logger = createLogger({ service: from, level: 'silent' });
          const metrics = new Registry();
          const real = createCalls<UntypedCalls>(granted[from], {
            self: from,
            urls: { [to]: url },
            signServiceToken,
            breakers: createBreakers({ source: from, logger, registry: metrics }),
            retryBudgets: createRetryBudgets({ source: from, registry: metrics }),
            logger,
            metrics,
          })({ correlationId: randomUUID(), ...(!asItself && { authorization }) });
          const call = real[to]?.[operationId];
          const throughClient = async () =>
            expect(await call?.(input)).toMatchObject({
              status: answer.status,
              body: toExample(answer.reads),
            });
          const examples = await createExampleCalls(granted[from]);
          const other = examples[to]?.[operationId];
          const routed = (wanted: object) =>
            (isDeepStrictEqual(wanted, input) ? call : other)?.(wanted);
          const calls = { ...examples, [to]: { ...examples[to], [operationId]: routed } };
          // The generated types of these calls come from the same contracts.
          await (through?.(calls as unknown as CallsOf[From]) ?? throughClient());
        });
      }),

    expectsRefusal: (operationId, input) =>
      it(`${operationId}: with a token that is not good`, async () => {
        const operation = operationOf(operationId);
        const reads = problem('unauthenticated');
        const headers: Record<string, string> = isListed(operation, from)
          ? { 'x-service-authorization': forgedToken }
          : { authorization: `Bearer ${forgedToken}` };
        const interaction = {
          operation,
          name: 'with a token that is not good',
          given: {},
          input: toRecord(input),
          headers,
          answer: { status: 401, reads },
        };
        await addHttpInteraction(pact, interaction, async ({ url }) => {
          const client = createClient<Record<string, never>>(
            { [operationId]: operation },
            { baseUrl: url },
          );
          const call: unknown = client[operationId];
          const send = call as (input: object, options: object) => Promise<unknown>;
          expect(await send(input, { headers })).toMatchObject({
            status: 401,
            body: toExample(reads),
          });
        });
      }),
  };
}

/** Whether a service calls an operation as itself, and not as its user. */
function isListed({ access }: OperationDescriptor, service: string): boolean {
  return access.services.includes(service);
}

/** An object as generic code sees it. */
function toRecord<Value>(object: object): Record<string, Value> {
  return Object.fromEntries(Object.entries(object));
}
