import { eventExamples } from '@fitsync/contracts/events';
import { notification, notificationCalls } from '@fitsync/contracts/notification';
import { progress, progressCalls } from '@fitsync/contracts/progress';
import type { Envelope, GrantedCalls } from '@fitsync/descriptor';
import {
  type AnyEventHandlers,
  type ConsumerContract,
  createTransact,
} from '@fitsync/runtime/events';
import { createTestDatabase, type TestDatabase } from '@fitsync/testing';
import type { PactV4 } from '@pact-foundation/pact';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNotificationEventHandlers } from '../../../services/notification/src/service.ts';
import { createProgressEventHandlers } from '../../../services/progress/src/service.ts';
import type { ProviderStates } from '../states/index.ts';
import { createExampleCalls } from './example-calls.ts';
import { exactly, toTemplate } from './reads.ts';
import { requiredPart, unpromisedPaths } from './required-part.ts';
import { countRows } from './service-tables.ts';

const now = (): Date => new Date('2026-11-23T10:30:00.000Z');

interface Receiver {
  readonly contract: ConsumerContract;
  readonly handlers: object;
  readonly calls: GrantedCalls;
}

const receivers: Readonly<Record<'notification' | 'progress', Receiver>> = {
  notification: {
    contract: toConsumerContract(notification),
    handlers: createNotificationEventHandlers({ now }),
    calls: notificationCalls,
  },
  progress: {
    contract: toConsumerContract(progress),
    handlers: createProgressEventHandlers({ now }),
    calls: progressCalls,
  },
};

/** States that publish the event of the same name. */
type Publishers = Extract<keyof ProviderStates, 'progress' | 'schedule' | 'training'>;

/**
 * Registers a test for each event that a service receives of another: its handler gets what the contract promises and
 * no more, has to have an effect, and what it got is written into the pact.
 */
export function describeEvents(pact: PactV4, to: keyof typeof receivers, from: Publishers): void {
  const { contract, handlers, calls } = receivers[to];
  const types = Object.values(contract.receives).filter(({ sender }) => sender === from);
  let database: TestDatabase;
  beforeAll(async () => {
    const migrations = new URL(`../../../services/${to}/migrations/`, import.meta.url);
    database = await createTestDatabase({ migrations });
  });
  afterAll(() => database.close());

  it.each(types.map(({ type }) => type))('%s', async (type) => {
    const validators = contract.eventValidators[type];
    if (validators === undefined) throw new Error(`${to} has no validator of ${type}`);
    const examples: Readonly<Record<string, Envelope>> = eventExamples;
    const example = examples[type];
    const message = requiredPart(example, validators.envelope) as Envelope;
    // The states see to it that these have values, too.
    const optional = unpromisedPaths(example, message, validators.envelope);
    await pact
      .addAsynchronousInteraction()
      .given(`${type} is published`)
      .reference('AsyncAPI', 'operationId', receiveOperation(type))
      .comment({ key: 'reads_optional', value: JSON.stringify(optional) })
      .expectsToReceive(`${type}: what the contract promises`, (builder) =>
        builder
          .withMetadata({ channel: type })
          .withJSONContent(toTemplate({ ...message, event: exactly(type) })),
      )
      .executeTest(async ({ contents }) => {
        const event = contents.content as unknown as Envelope<string, object>;
        expect(validators.envelope(event), JSON.stringify(validators.envelope.errors)).toBe(true);
        const before = await countRows(database.sql);
        await handle(database, event);
        expect(await countRows(database.sql)).toBeGreaterThan(before);
      });
  });

  async function handle({ pool }: TestDatabase, event: Envelope<string, object>): Promise<void> {
    const handler = (handlers as AnyEventHandlers)[event.event];
    const { signal } = new AbortController();
    const loaded = await handler?.load?.(event, { calls: await createExampleCalls(calls), signal });
    const origin = {
      correlationId: event.correlation_id,
      causationId: event.event_id,
      emits: contract.receives[event.event]?.emits ?? [],
    };
    await createTransact({ pool, contract, now })(origin, async (tx) =>
      handler?.apply(tx, event, loaded),
    );
  }
}

/** The operation of the receiver's AsyncAPI document: `receiveBookingCreated`. */
function receiveOperation(type: string): string {
  const words = type.split(/[._]/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `receive${words.join('')}`;
}

/** Gives up the names of the events, which the compiler knows but a table cannot look up by. */
function toConsumerContract({
  name,
  sends,
  receives,
  eventValidators,
}: ConsumerContract): ConsumerContract {
  return { name, sends, receives, eventValidators };
}
