import type { HttpMethod } from '@fitsync/descriptor';
import createFetchClient from 'openapi-fetch';
import type { ClientResponse, Next } from './request.ts';
import { parseBody, refuseRedirect } from './parse-body.ts';

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
    const head = {
      operationId: operation.operationId,
      // A browser hides what a redirect is.
      status: response.type === 'opaqueredirect' ? 302 : response.status,
      contentType: response.headers.get('content-type'),
    };
    refuseRedirect(head);
    const content: unknown = response.ok ? data : error;
    // openapi-fetch has parsed what a failure says.
    const isText = typeof content === 'string';
    return {
      status: response.status,
      headers: response.headers,
      body: isText ? parseBody(content, head) : content,
    };
  };
}
