import {
  type ClientResponse,
  type Next,
  parseBody,
  refuseRedirect,
  toTarget,
} from '@fitsync/sdk/engine';
import { Agent, type Dispatcher } from 'undici';

/**
 * Creates the innermost layer of calls between services. It does what `fetch` would do, for a third of the work and of
 * the garbage: a call of `fetch` leaves so much behind that collecting it holds up everybody for 12 ms.
 */
export function createUndiciTransport(baseUrl: string, connections: Dispatcher): Next {
  const { origin, pathname } = new URL(baseUrl);
  const prefix = pathname.replace(/\/+$/, '');
  return async (request): Promise<ClientResponse> => {
    const { operation, body, signal } = request;
    const hasBody = body !== undefined;
    const answer = await connections.request({
      origin,
      path: prefix + toTarget(request),
      method: operation.method,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(hasBody && { 'content-type': 'application/json' }),
        ...request.headers,
      },
      body: hasBody ? JSON.stringify(body) : null,
      signal,
    });
    const text = await answer.body.text();
    const headers = toHeaders(answer.headers);
    const head = {
      operationId: operation.operationId,
      status: answer.statusCode,
      contentType: headers.get('content-type'),
    };
    refuseRedirect(head);
    return { status: answer.statusCode, headers, body: parseBody(text, head) };
  };
}

const keepAliveTimeout = 1_000;

/**
 * How long an idle connection to a service is used again, for undici. Services close theirs after 5 s, and a request that
 * is sent just then is lost; a second is far from that, and long enough for whoever sends more than a few requests. What
 * a service says about it (`Keep-Alive: timeout=5`) counts only where it is shorter.
 */
export const keptConnections = { keepAliveTimeout, keepAliveMaxTimeout: keepAliveTimeout };

/** Creates the connections to all services, as many to each as there are calls at once. */
export function createConnections(): Dispatcher {
  return new Agent(keptConnections);
}

function toHeaders(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  return headers;
}
