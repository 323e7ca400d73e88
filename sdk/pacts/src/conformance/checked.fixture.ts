import { checkConformance } from '../index.ts';
import type {
  Body,
  HttpInteractionFile,
  Matcher,
  MessageInteractionFile,
  RuleSet,
} from '../pact/pact-file.ts';
import { httpInteraction, makePact, messageInteraction } from '../pact/pact.fixture.ts';
import { documents } from './contracts.fixture.ts';

/** The gym of the examples. */
export const gymId = '0193a000-0000-7000-8000-000000000010';
/** Fields of it that a consumer reads. */
export const gym = { id: gymId, name: 'Iron', state: 'open', halls: [{ name: 'Main' }] };
/** Headers of bodies and of callers. */
export const json = { 'Content-Type': ['application/json'] };
export const problem = { 'Content-Type': ['application/problem+json'] };
export const asService = { 'X-Service-Authorization': ['Bearer s'] };
export const asUser = { Authorization: ['Bearer u'] };

/** A JSON body. */
export function bodyOf(content: unknown, contentType = 'application/json'): Body {
  return { content, contentType, encoded: false };
}

/** The matchers of a path. */
export function rule(...matchers: readonly Matcher[]): RuleSet {
  return { combine: 'AND', matchers };
}

/** `getGym` as training calls it, with an answer that holds these fields. */
export function getGym(
  data: object = gym,
  rules: Readonly<Record<string, RuleSet>> = {},
  known: Pick<
    NonNullable<HttpInteractionFile['comments']>,
    'reads_optional' | 'reads_nullable'
  > = {},
): HttpInteractionFile {
  return httpInteraction({
    comments: { references: { OpenAPI: { operationId: 'getGym' } }, ...known },
    request: { method: 'GET', path: `/api/gyms/${gymId}`, headers: asService },
    response: {
      status: 200,
      headers: json,
      body: bodyOf({ success: true, data }),
      matchingRules: { body: rules },
    },
  });
}

/** An interaction of another operation. */
export function callOf(
  operation: string,
  request: HttpInteractionFile['request'],
  response: HttpInteractionFile['response'],
): HttpInteractionFile {
  return httpInteraction({ operation, request, response });
}

/** The message of `gym.opened`, changed as told. */
export function opened(change: Partial<MessageInteractionFile> = {}): MessageInteractionFile {
  return messageInteraction({
    contents: bodyOf({ event: 'gym.opened', data: { gym_id: gymId } }),
    ...change,
  });
}

/** Consumer and provider. */
export type Parties = readonly [consumer: string, provider: string];

/** What is said against a pact with this interaction only. */
export async function findingsOf(
  interaction: HttpInteractionFile | MessageInteractionFile,
  pair: Parties = ['training', 'schedule'],
): Promise<readonly string[]> {
  const findings = await checkConformance(makePact([interaction], pair), documents);
  return findings.map(({ message }) => message);
}
