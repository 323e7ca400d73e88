import { parseBody, refuseRedirect } from './parse-body.ts';
import type { ClientResponse, Next } from './request.ts';
import { toTarget } from './to-target.ts';

/** Settings of {@link createTransport}. */
export interface TransportOptions {
  readonly baseUrl: string;
  /** Instead of the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/**
 * The innermost layer: turns a request into bytes and an answer into data. Failures of the network are
 * thrown as `fetch` throws them.
 */
export function createTransport({ baseUrl, fetch = globalThis.fetch }: TransportOptions): Next {
  const base = baseUrl.replace(/\/+$/, '');
  return async (request): Promise<ClientResponse> => {
    const { operation, headers, body, signal } = request;
    const response = await fetch(base + toTarget(request), {
      method: operation.method,
      headers,
      body: body === undefined ? null : JSON.stringify(body),
      signal,
      redirect: 'manual',
    });
    const head = {
      operationId: operation.operationId,
      // A browser hides what a redirect is.
      status: response.type === 'opaqueredirect' ? 302 : response.status,
      contentType: response.headers.get('content-type'),
    };
    refuseRedirect(head);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parseBody(text, head) };
  };
}
