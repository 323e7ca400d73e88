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
    const { operation, body, signal } = request;
    const hasBody = body !== undefined;
    const response = await fetch(base + toTarget(request), {
      method: operation.method,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(hasBody && { 'content-type': 'application/json' }),
        ...request.headers,
      },
      ...(hasBody && { body: JSON.stringify(body) }),
      signal,
      redirect: 'manual',
    });
    const { status, headers } = response;
    const head = {
      operationId: operation.operationId,
      // A browser hides what a redirect is.
      status: response.type === 'opaqueredirect' ? 302 : status,
      contentType: headers.get('content-type'),
    };
    refuseRedirect(head);
    return { status, headers, body: parseBody(await response.text(), head) };
  };
}
