import type { OperationDescriptor } from '@fitsync/descriptor';
import { MatchersV3, type PactV4 } from '@pact-foundation/pact';
import { type KnownReads, toComments } from './known-reads.ts';
import { toTemplate } from './reads.ts';

type Mock = Parameters<
  Parameters<
    ReturnType<
      ReturnType<ReturnType<PactV4['addInteraction']>['withRequest']>['willRespondWith']
    >['executeTest']
  >[0]
>[0];
type Headers = Parameters<
  Parameters<
    NonNullable<Parameters<ReturnType<PactV4['addInteraction']>['withRequest']>[2]>
  >[0]['headers']
>[0];

/** One request and what is to come of it. */
export interface HttpInteraction extends KnownReads {
  readonly operation: OperationDescriptor;
  /** What is special about it, in a few words. */
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
  /** Path and query parameters by name, and `body`. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
  readonly answer: { readonly status: number; readonly reads: unknown };
  /** Fields of the body whose values only the provider's state knows. */
  readonly provided?: readonly string[];
}

/** Writes an interaction into the pact, once `use` has made the request against the mock that answers it. */
export async function addHttpInteraction(
  pact: PactV4,
  { operation, name, given, input, headers, answer, provided = [], ...known }: HttpInteraction,
  use: (mock: Mock) => Promise<unknown>,
): Promise<void> {
  const { operationId, method, responses } = operation;
  const mediaType = responses[answer.status]?.mediaType;
  if (mediaType === undefined) throw new Error(`${operationId} has no body with ${answer.status}`);
  let interaction = pact
    .addInteraction()
    .uponReceiving(`${operationId}: ${name}`)
    .reference('OpenAPI', 'operationId', operationId);
  for (const [state, parameters] of Object.entries(given)) {
    interaction = interaction.given(state, JSON.parse(JSON.stringify(parameters)));
  }
  for (const comment of toComments(known)) interaction = interaction.comment(comment);
  const { body } = input;
  await interaction
    .withRequest(method, toPath(operation, input), (request) => {
      request.query(toQuery(operation, input)).headers(headers);
      if (body !== undefined) request.jsonBody(toBody(body, provided));
    })
    .willRespondWith(answer.status, (response) => {
      response.headers({ 'Content-Type': mediaType }).jsonBody(toTemplate(answer.reads));
    })
    .executeTest(use);
}

function toBody(body: unknown, provided: readonly string[]): unknown {
  if (typeof body !== 'object' || body === null || provided.length === 0) return body;
  const fields = Object.entries(body).map(([field, value]) => {
    const template = MatchersV3.fromProviderState(`\${${field}}`, value);
    return [field, provided.includes(field) ? template : value];
  });
  return Object.fromEntries(fields);
}

function toPath({ path }: OperationDescriptor, input: Readonly<Record<string, unknown>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_place, name: string) => String(input[name]));
}

function toQuery(
  { parameters }: OperationDescriptor,
  input: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const named = parameters.filter(({ name, in: place }) => place === 'query' && name in input);
  return Object.fromEntries(named.map(({ name }) => [name, String(input[name])]));
}
