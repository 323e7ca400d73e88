import { Comparator, type Result } from '@pactflow/openapi-pact-comparator';
import { entriesOf } from '../json.ts';
import type { HttpInteractionFile, JsonObject, ValueLists } from '../pact/pact-file.ts';
import type { Interaction, Pact } from '../pact/pact.ts';
import { type ContractDocuments, findOperation, openApiOf } from './contract-documents.ts';

/** Compares an interaction with the documents; gives what is wrong, warnings included. */
export type Compare = (interaction: Interaction) => Promise<string[]>;

/** Prepares the comparison of a pact with the documents of its parties. */
export function createComparison(
  { consumer, provider, file }: Pact,
  documents: ContractDocuments,
): Compare {
  const oas = copyForComparison(openApiOf(provider, documents));
  const asyncapi = documents.asyncapi[consumer] && copyForComparison(documents.asyncapi[consumer]);
  const comparator = new Comparator({ oas, ...(asyncapi && { asyncapi }) });

  async function compare(interaction: object): Promise<string[]> {
    const complaints: string[] = [];
    for await (const result of comparator.compare({ ...file, interactions: [interaction] })) {
      if (result.type !== 'info') complaints.push(...describe(result));
    }
    return complaints;
  }

  return async (interaction) => {
    if (interaction.kind === 'message') return compare(interaction.file);
    const sent = { ...interaction.file, request: withEncodedQuery(interaction.file.request) };
    const { operation } = findOperation(oas, interaction.operationId) ?? {};
    const success = entriesOf(operation?.['responses']).find(([status]) => status.startsWith('2'));
    // Requests that fail are not compared; where the request is not what fails, it is compared as one that succeeds.
    const asSuccess =
      interaction.status >= 400 && !REFUSED.has(interaction.status) && success !== undefined
        ? await compare({ ...sent, response: { status: Number(success[0]) } })
        : [];
    return [...new Set([...(await compare(sent)), ...asSuccess])];
  };
}

/** The comparison changes documents, and closes objects that say of themselves that they are open. */
function copyForComparison(document: JsonObject): JsonObject {
  const text = JSON.stringify(document, (key, value: unknown) =>
    key === 'additionalProperties' && value === true ? {} : value,
  );
  const copy: JsonObject = JSON.parse(text);
  return copy;
}

/** Statuses that say that something is wrong with the request itself. */
const REFUSED = new Set([400, 401, 413, 415]);

/** The comparison pastes the query into a URL as it is. */
function withEncodedQuery({
  query,
  ...request
}: HttpInteractionFile['request']): HttpInteractionFile['request'] {
  if (!query) return request;
  const encoded: ValueLists = Object.fromEntries(
    Object.entries(query).map(([name, values]) => [name, values.map(encodeURIComponent)]),
  );
  return { ...request, query: encoded };
}

function describe({ message, mockDetails, causes }: Result): string[] {
  if (causes && causes.length > 0) return causes.flatMap(describe);
  const place = mockDetails?.location.replace('[root].interactions[0].', '');
  return [place === undefined ? message : `${message} (${place})`];
}
