import { isRecord } from '../../load/index.ts';

/** One exchange that a consumer relies on, arranged so that a path leads to each of its fields. */
export interface Interaction {
  readonly description: string;
  /** Name of the operation in the OpenAPI document; absent for events. */
  readonly operation?: string;
  /** Name of the operation in an AsyncAPI document; absent for HTTP. */
  readonly eventOperation?: string;
  /** `request.query.limit`, `request.body.…`, `response.200.body.…`, `message.…`. */
  readonly fields: unknown;
  /** Paths that matching rules name, in fields or not. */
  readonly rules: readonly (readonly string[])[];
}

/** What a consumer relies on with one provider. */
export interface Pact {
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly Interaction[];
}

/** Reads a pact file (V4); undefined when it is none. */
export function readPact(text: string): Pact | undefined {
  const pact = parse(text);
  const [consumer, provider] = [nameIn(pact, 'consumer'), nameIn(pact, 'provider')];
  if (consumer === undefined || provider === undefined) return undefined;
  const interactions =
    isRecord(pact) && Array.isArray(pact['interactions']) ? pact['interactions'] : [];
  return { consumer, provider, interactions: interactions.map(readInteraction) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function nameIn(pact: unknown, party: string): string | undefined {
  const name = at(pact, party, 'name');
  return typeof name === 'string' ? name : undefined;
}

function readInteraction(interaction: unknown): Interaction {
  const operation = at(interaction, 'comments', 'references', 'OpenAPI', 'operationId');
  const eventOperation = at(interaction, 'comments', 'references', 'AsyncAPI', 'operationId');
  const contents = at(interaction, 'contents', 'content');
  const [request, response] = [at(interaction, 'request'), at(interaction, 'response')];
  const status = textAt(response, 'status');
  return {
    description: textAt(interaction, 'description'),
    ...(typeof operation === 'string' && { operation }),
    ...(typeof eventOperation === 'string' && { eventOperation }),
    fields: {
      ...(request !== undefined && {
        request: { query: at(request, 'query') ?? {}, ...messageFields(request) },
      }),
      ...(response !== undefined && { response: { [status]: messageFields(response) } }),
      ...(contents !== undefined && { message: contents }),
    },
    rules: [
      ...bodyRules(request).map((path) => ['request', 'body', ...path]),
      ...bodyRules(response).map((path) => ['response', status, 'body', ...path]),
      ...bodyRules(interaction).map((path) => ['message', ...path]),
    ],
  };
}

function messageFields(message: unknown): object {
  const headers = at(message, 'headers');
  const header = isRecord(headers) ? Object.entries(headers) : [];
  const body = at(message, 'body', 'content');
  const type = at(message, 'body', 'contentType');
  return {
    // Nobody minds the case of headers.
    header: Object.fromEntries(header.map(([name, value]) => [name.toLowerCase(), value])),
    ...(body !== undefined && { body }),
    ...(typeof type === 'string' && { type: type.split(';')[0]?.trim() }),
  };
}

/** The paths of matching rules for bodies: `$.data[*].id` is `data`, `[]`, `id`. */
function bodyRules(part: unknown): readonly (readonly string[])[] {
  const rules = at(part, 'matchingRules', 'body');
  return isRecord(rules) ? Object.keys(rules).map(segmentsOf) : [];
}

function segmentsOf(path: string): readonly string[] {
  const found = path.matchAll(/\.(\*|[\w-]+)|\['([^']*)'\]|\[(\*|\d+)\]/g);
  return Array.from(found, ([, plain, quoted, index]) =>
    index === undefined ? (plain ?? quoted ?? '') : '[]',
  );
}

/** A text or number; empty when there is none. */
function textAt(value: unknown, key: string): string {
  const found = at(value, key);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
}

function at(value: unknown, ...keys: readonly string[]): unknown {
  return keys.reduce<unknown>((found, key) => (isRecord(found) ? found[key] : undefined), value);
}
