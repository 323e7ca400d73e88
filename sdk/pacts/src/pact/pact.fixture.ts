import type { HttpInteractionFile, MessageInteractionFile, PactFile } from './pact-file.ts';
import type { Pact } from './pact.ts';
import { parsePact } from './parse-pact.ts';

/** An interaction of `getGym`, changed as told. */
export function httpInteraction(
  change: Partial<HttpInteractionFile> & { readonly operation?: string } = {},
): HttpInteractionFile {
  const { operation = 'getGym', ...rest } = change;
  return {
    type: 'Synchronous/HTTP',
    description: `${operation}: a gym`,
    pending: false,
    comments: { references: { OpenAPI: { operationId: operation } } },
    providerStates: [{ name: 'a gym exists', params: { id: '1' } }],
    request: { method: 'GET', path: '/api/gyms/1' },
    response: { status: 200 },
    ...rest,
  };
}

/** An interaction of the event `gym.opened`, changed as told. */
export function messageInteraction(
  change: Partial<MessageInteractionFile> = {},
): MessageInteractionFile {
  return {
    type: 'Asynchronous/Messages',
    description: 'gym.opened: a gym',
    pending: false,
    comments: { references: { AsyncAPI: { operationId: 'receiveGymOpened' } } },
    contents: { content: { id: '1' }, contentType: 'application/json', encoded: false },
    metadata: { channel: 'gym.opened' },
    ...change,
  };
}

/** The file of a pact between `training` and `schedule`. */
export function pactFile(
  interactions: readonly unknown[],
  [consumer, provider]: readonly [string, string] = ['training', 'schedule'],
): string {
  return JSON.stringify({
    consumer: { name: consumer },
    provider: { name: provider },
    interactions,
    metadata: { pactSpecification: { version: '4.0' } },
  });
}

/** The same as a pact. */
export function makePact(
  interactions: PactFile['interactions'],
  [consumer, provider]: readonly [string, string] = ['training', 'schedule'],
): Pact {
  const path = `pacts/${consumer}-${provider}.json`;
  return parsePact(path, pactFile(interactions, [consumer, provider]));
}
