import { eventExamples } from '@fitsync/contracts/events';
import type { Envelope } from '@fitsync/descriptor';
import type { TestDatabase } from '@fitsync/testing';
import type { PactV4 } from '@pact-foundation/pact';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ProviderStates } from '../states/index.ts';
import { createExampleCalls } from './example-calls.ts';
import { toComments } from './known-reads.ts';
import { createReceiverDatabase, handleEvent, receivers } from './receivers.ts';
import { exactly, toTemplate } from './reads.ts';
import { requiredPart, unpromisedReads } from './required-part.ts';
import { countRows } from './service-tables.ts';

/** States that publish the event of the same name. */
type Publishers = Extract<keyof ProviderStates, 'progress' | 'schedule' | 'training'>;

/**
 * Registers a test for each event that a service receives of another: its handler gets what the contract promises and
 * no more, has to have an effect, and what it got is written into the pact.
 */
export function describeEvents(pact: PactV4, to: keyof typeof receivers, from: Publishers): void {
  const receiver = receivers[to];
  const { contract } = receiver;
  const types = Object.values(contract.receives).filter(({ sender }) => sender === from);
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createReceiverDatabase(to);
  });
  afterAll(() => database.close());

  it.each(types.map(({ type }) => type))('%s', async (type) => {
    const validators = contract.eventValidators[type];
    if (validators === undefined) throw new Error(`${to} has no validator of ${type}`);
    const examples: Readonly<Record<string, Envelope>> = eventExamples;
    const example = examples[type];
    const message = requiredPart(example, validators.envelope) as Envelope;
    let interaction = pact
      .addAsynchronousInteraction()
      .given(`${type} is published`)
      .reference('AsyncAPI', 'operationId', receiveOperation(type));
    // The states see to it that these have values, too.
    const known = unpromisedReads(example, message, validators.envelope);
    for (const comment of toComments(known)) interaction = interaction.comment(comment);
    await interaction
      .expectsToReceive(`${type}: what the contract promises`, (builder) =>
        builder
          .withMetadata({ channel: type })
          .withJSONContent(toTemplate({ ...message, event: exactly(type) })),
      )
      .executeTest(async ({ contents }) => {
        const event = contents.content as unknown as Envelope<string, object>;
        expect(validators.envelope(event), JSON.stringify(validators.envelope.errors)).toBe(true);
        const before = await countRows(database.sql);
        const calls = await createExampleCalls(receiver.calls);
        await handleEvent(receiver, event, { calls, pool: database.pool });
        expect(await countRows(database.sql)).toBeGreaterThan(before);
      });
  });
}

/** The operation of the receiver's AsyncAPI document: `receiveBookingCreated`. */
function receiveOperation(type: string): string {
  const words = type.split(/[._]/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `receive${words.join('')}`;
}
