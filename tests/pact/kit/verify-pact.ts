import { resolve } from 'node:path';
import type { Pact } from '@fitsync/pacts';
import { root } from './root.ts';
import { type Report, runVerifier, type VerifierOptions } from './run-verifier.ts';
import type { ProviderWorld } from './states.ts';
import type { PublishedMessage, RunningProvider } from './start-provider.ts';
import { forgedToken, tokens } from './tokens.ts';

/** States by name, as the pacts ask for them. */
export type States<Operations extends object> = Readonly<
  Record<string, (world: ProviderWorld<Operations>, parameters: never) => Promise<unknown>>
>;

/** What came of a verification: nothing wrong, or a line for each thing that is. */
export interface Verdict {
  readonly interactions: number;
  readonly failures: readonly string[];
}

/** What may differ from how it is done. */
export interface VerifyOptions {
  /** Where requests go instead of to the provider itself. */
  readonly url?: string;
  /** Hears of each message, with the description of its interaction. */
  readonly onMessage?: (description: string, message: PublishedMessage) => void;
}

/**
 * Checks a running provider against a pact. Whatever would let the library pass without having checked is a failure: a
 * state that is missing or that throws, an interaction without a result, a pact of somebody else. (One without interactions cannot be
 * read.)
 */
export async function verifyPact<Operations extends object>(
  pact: Pact,
  provider: RunningProvider<Operations>,
  states: States<Operations>,
  { url = provider.url, onMessage }: VerifyOptions = {},
): Promise<Verdict> {
  const interactions = pact.interactions.length;
  const failures = [...findMisfits(pact, provider.name, states)];
  if (failures.length > 0) return { interactions, failures };

  const serviceToken = await serviceTokenOf(pact, provider);
  const stateHandlers: NonNullable<VerifierOptions['stateHandlers']> = {};
  for (const [name, enter] of Object.entries(states)) {
    stateHandlers[name] = async (parameters) => {
      try {
        const given = await enter(provider.world, parameters as never);
        return given as Record<string, string> | undefined;
      } catch (error) {
        failures.push(`state "${name}": ${String(error)}`);
        return undefined;
      }
    };
  }
  const messageProviders: NonNullable<VerifierOptions['messageProviders']> = {};
  for (const { kind, description, subject } of pact.interactions) {
    if (kind !== 'message') continue;
    messageProviders[description] = async () => {
      try {
        const published = await provider.published(subject);
        onMessage?.(description, published);
        const { channel, envelope } = published;
        return { __pactMessageMetadata: { channel }, message: envelope };
      } catch (error) {
        failures.push(`${description}: ${String(error)}`);
        throw error;
      }
    };
  }
  const report = await runVerifier({
    provider: provider.name,
    providerBaseUrl: url,
    pactUrls: [resolve(root, pact.path)],
    logLevel: 'error',
    beforeEach: () => provider.reset(),
    stateHandlers,
    messageProviders,
    requestFilter: (request, _response, next) => {
      const { headers } = request;
      // Without it the proxy would announce a body where there is none.
      if (request.body === undefined) headers['content-length'] ??= '0';
      try {
        if (headers['x-service-authorization'] === tokens.service) {
          headers['x-service-authorization'] = serviceToken;
        }
        if (headers['authorization'] === tokens.user)
          headers['authorization'] = provider.userToken();
      } catch (error) {
        failures.push(`${request.method} ${request.url}: ${String(error)}`);
      }
      next();
    },
  });
  failures.push(...report.interactionResults.flatMap(toFailures));
  for (const pending of report.pendingErrors) failures.push(`pending: ${JSON.stringify(pending)}`);
  const verified = new Set(report.interactionResults.map(({ description }) => description));
  for (const { description } of pact.interactions) {
    if (!verified.has(description)) failures.push(`${description}: was not verified`);
  }
  return { interactions, failures };
}

/** The SDK is no service and has no token. */
function serviceTokenOf(
  { consumer, file }: Pact,
  provider: Pick<RunningProvider, 'serviceToken'>,
): Promise<string> | string {
  const needed = JSON.stringify(file).includes(tokens.service);
  return needed ? provider.serviceToken(consumer) : forgedToken;
}

function* findMisfits(
  { provider, interactions }: Pact,
  name: string,
  states: Readonly<Record<string, unknown>>,
): Generator<string> {
  if (provider !== name) yield `the pact is with ${provider}, not with ${name}`;
  for (const { description, states: asked } of interactions) {
    for (const state of asked) {
      if (!(state.name in states)) yield `${description}: there is no state "${state.name}"`;
    }
  }
}

interface Mismatch {
  readonly path?: string;
  readonly key?: string;
  readonly mismatch?: string;
}

function toFailures({
  description,
  result,
  mismatch,
}: Report['interactionResults'][number]): string[] {
  if (result === 'OK') return [];
  const { mismatches } = (mismatch ?? {}) as { readonly mismatches?: readonly Mismatch[] };
  if (!mismatches?.length) return [`${description}: ${JSON.stringify(mismatch)}`];
  return mismatches.map(
    ({ path, key, mismatch: text }) => `${description}: ${path ?? key ?? ''} ${text ?? ''}`,
  );
}
