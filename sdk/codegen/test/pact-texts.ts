/** An interaction of a pact file, in the form of version 4. */
export interface PactInteraction {
  readonly type: 'Synchronous/HTTP' | 'Asynchronous/Messages';
  readonly description: string;
  readonly [key: string]: unknown;
}

/** What a consumer asks, and what it makes of the answer. */
interface Exchange {
  readonly path?: string;
  readonly query?: Readonly<Record<string, readonly string[]>>;
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  readonly body?: unknown;
  readonly status?: number;
  readonly answer?: unknown;
  /** Paths of matching rules for the answer. */
  readonly rules?: readonly string[];
}

/** An exchange over HTTP. */
export function exchange(operationId: string, facts: Exchange = {}): PactInteraction {
  const { path = '/', query, headers = {}, body, status = 200, answer, rules = [] } = facts;
  const problem = status >= 400 ? 'application/problem+json' : 'application/json';
  return {
    type: 'Synchronous/HTTP',
    description: `${operationId}: ${status}`,
    pending: false,
    comments: { references: { OpenAPI: { operationId } } },
    request: {
      method: 'GET',
      path,
      headers,
      ...(query && { query }),
      ...(body !== undefined && { body: json(body, 'application/json') }),
    },
    response: {
      status,
      headers: { 'Content-Type': [problem] },
      ...(answer !== undefined && { body: json(answer, problem) }),
      matchingRules: { body: Object.fromEntries(rules.map((rule) => [rule, {}])) },
    },
  };
}

/** An event that a consumer receives. */
export function message(operationId: string, content: unknown): PactInteraction {
  return {
    type: 'Asynchronous/Messages',
    description: `${operationId}: an event`,
    pending: false,
    comments: { references: { AsyncAPI: { operationId } } },
    contents: json(content, 'application/json'),
    metadata: {},
    matchingRules: { body: {} },
  };
}

/** The text of a pact file. */
export function pactText(
  consumer: string,
  provider: string,
  interactions: readonly PactInteraction[],
): string {
  return JSON.stringify({
    consumer: { name: consumer },
    provider: { name: provider },
    interactions,
    metadata: { pactSpecification: { version: '4.0' } },
  });
}

function json(content: unknown, contentType: string): object {
  return { content, contentType, encoded: false };
}
