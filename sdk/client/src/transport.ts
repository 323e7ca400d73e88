import type { HttpMethod } from '@fitsync/descriptor';
import createFetchClient from 'openapi-fetch';
import type { ClientResponse, Next } from './request.ts';
import { UnexpectedResponseError } from './errors/call-errors.ts';

/** Settings of {@link createTransport}. */
export interface TransportOptions {
  readonly baseUrl: string;
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

const methods = { GET: 'get', POST: 'post', PUT: 'put', PATCH: 'patch', DELETE: 'delete' } as const;

/** The shape that openapi-fetch needs to know of any operation; the types of ours are elsewhere. */
interface AnyOperation {
  parameters: { path?: Record<string, unknown>; query?: Record<string, unknown> };
  requestBody?: { content: { 'application/json': unknown } };
  responses: { 200: { content: { 'application/json': string } } };
}
type AnyPaths = Record<string, Record<(typeof methods)[HttpMethod], AnyOperation>>;

/**
 * The innermost layer: turns a request into bytes and an answer into data. The only place that knows
 * openapi-fetch, so that it can be replaced. Failures of the network are thrown as `fetch` throws them.
 */
export function createTransport({ baseUrl, fetch }: TransportOptions): Next {
  const client = createFetchClient<AnyPaths>({ baseUrl, ...(fetch && { fetch }) });
  return async ({ operation, path, query, body, headers, signal }): Promise<ClientResponse> => {
    const { data, error, response } = await client.request(
      methods[operation.method],
      operation.path,
      {
        params: { path, query },
        headers: { accept: 'application/json, application/problem+json', ...headers },
        body,
        signal,
        parseAs: 'text',
        // Following one would send tokens to whatever place the answer names.
        redirect: 'manual',
      },
    );
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      throw new UnexpectedResponseError(
        `${operation.operationId} was redirected; redirects are not followed because tokens would go along`,
      );
    }
    const content: unknown = response.ok ? data : error;
    return {
      status: response.status,
      headers: response.headers,
      body: response.ok ? parse(content, response) : content === '' ? undefined : content,
    };
  };
}

function parse(text: unknown, response: Response): unknown {
  if (typeof text !== 'string' || text === '') return undefined;
  if (!isJson(response.headers.get('content-type'))) return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnexpectedResponseError(`the answer of ${response.url} is not JSON`, { cause });
  }
}

function isJson(mediaType: string | null): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/i.test(mediaType ?? '');
}
