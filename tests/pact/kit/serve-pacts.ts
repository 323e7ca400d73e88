import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import type { HttpInteraction, Interaction, Pact } from '@fitsync/pacts';

/** Other services, as far as a pact says what they answer. */
export interface PactServer {
  readonly url: string;
  /** The requests that no pact knows of, since this was called last. */
  takeUnexpected(): readonly string[];
  close(): Promise<void>;
}

/**
 * Answers requests as the pacts of a consumer say: a service under verification gets of others exactly what it has
 * asked them for. Interactions with the same request and success are parts of one answer.
 */
export async function servePacts(pacts: readonly Pact[]): Promise<PactServer> {
  const known = pacts.flatMap(({ interactions }) => interactions).filter(isHttp);
  const unexpected: string[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { method = '', url = '', headers } = request;
      const { pathname, searchParams } = new URL(url, 'http://localhost');
      const body = headers['content-type'] === undefined ? undefined : await json(request);
      const found = known.filter((one) =>
        fits(one.file.request, { method, path: pathname, query: searchParams, body }),
      );
      const answer = merge(found);
      if (answer === undefined)
        unexpected.push([method, url, JSON.stringify(body)].join(' ').trimEnd());
      const { status, mediaType, content } = answer ?? {
        status: 500,
        mediaType: 'text/plain',
        content: 'no pact knows of this request',
      };
      response.writeHead(status, { 'content-type': mediaType }).end(JSON.stringify(content));
    })();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    takeUnexpected: () => unexpected.splice(0),
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function isHttp(one: Interaction): one is HttpInteraction {
  return one.kind === 'http';
}

interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

function fits(
  expected: HttpInteraction['file']['request'],
  { method, path, query, body }: Received,
): boolean {
  const wanted = Object.entries(expected.query ?? {}).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  return (
    expected.method === method &&
    expected.path === path &&
    wanted.length === query.size &&
    wanted.every(([name, value]) => query.getAll(name).includes(value)) &&
    isDeepStrictEqual(expected.body?.content, body)
  );
}

interface Answer {
  readonly status: number;
  readonly mediaType: string;
  readonly content: unknown;
}

/** The answer that keeps to all of them; a success goes before a failure. */
function merge(found: readonly HttpInteraction[]): Answer | undefined {
  const successes = found.filter(({ status }) => status < 300);
  const [first, ...others] = successes.length > 0 ? successes : found;
  if (first === undefined) return undefined;
  const { status, headers, body } = first.file.response;
  return {
    status,
    mediaType: headers?.['Content-Type']?.[0] ?? 'application/json',
    content: others.reduce(
      (content, other) => mergeValues(content, other.file.response.body?.content),
      body?.content,
    ),
  };
}

function mergeValues(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === 0 || other.length === 0 ? one : [mergeValues(one[0], other[0])];
  }
  if (!isObject(one) || !isObject(other)) return one;
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return Object.fromEntries(
    [...fields].map((field) => [
      field,
      field in one && field in other
        ? mergeValues(one[field], other[field])
        : (field in one ? one : other)[field],
    ]),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
