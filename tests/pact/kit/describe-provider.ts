import type { Settings } from '@fitsync/runtime/config';
import type { ServiceDefinition } from '@fitsync/runtime/service';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPacts } from './read-pacts.ts';
import { type RunningProvider, startProvider } from './start-provider.ts';
import { type States, verifyPact } from './verify-pact.ts';

const pacts = await readPacts();

/** Registers a test for each pact with a provider: the running service has to keep it. */
export function describeProvider<
  Operations extends object,
  Payloads extends object,
  Received extends object,
  Extra extends Settings,
>(
  definition: ServiceDefinition<Operations, Payloads, Received, Extra>,
  states: States<Operations>,
): void {
  const { name } = definition.contract;
  const own = pacts.filter(({ provider }) => provider === name);
  let provider: RunningProvider<Operations> | undefined;
  beforeAll(async () => {
    provider = await startProvider(definition);
  });
  afterAll(() => provider?.close());

  describe(`${name} keeps its pact`, () => {
    it.each(own)('with $consumer', async (pact) => {
      if (!provider) throw new Error(`${name} does not run`);
      const { failures } = await verifyPact(pact, provider, states);
      expect(failures).toEqual([]);
      expect(provider.unexpected).toEqual([]);
    });
  });

  it('has no state that no pact asks for', () => {
    const asked = own.flatMap(({ interactions }) =>
      interactions.flatMap(({ providerStates = [] }) => providerStates.map((state) => state.name)),
    );
    expect(Object.keys(states).filter((state) => !asked.includes(state))).toEqual([]);
  });
}
