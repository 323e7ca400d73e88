import type { Settings } from '@fitsync/runtime/config';
import type { ServiceDefinition } from '@fitsync/runtime/service';
import { hashSource, readPacts, writeVerification } from '@fitsync/pacts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pairs } from './pairs.ts';
import { root } from './root.ts';
import { type RunningProvider, startProvider } from './start-provider.ts';
import { type States, verifyPact } from './verify-pact.ts';

const pacts = await readPacts(root);

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
  let source: string;
  beforeAll(async () => {
    source = await hashSource(root, name, pairs);
    provider = await startProvider(definition);
  });
  afterAll(() => provider?.close());

  describe(`${name} keeps its pact`, () => {
    it.each(own)('with $consumer', async (pact) => {
      if (!provider) throw new Error(`${name} does not run`);
      const verdict = await verifyPact(pact, provider, states);
      await writeVerification(root, { pact, source, ...verdict });
      expect(verdict.failures).toEqual([]);
      expect(provider.unexpected).toEqual([]);
    });
  });

  it('has a pact to keep, and no state that no pact asks for', () => {
    expect(own).not.toEqual([]);
    const asked = new Set(
      own.flatMap(({ interactions }) =>
        interactions.flatMap((one) => one.states.map((state) => state.name)),
      ),
    );
    expect(Object.keys(states).filter((state) => !asked.has(state))).toEqual([]);
  });
}
