import { Agent, type Dispatcher } from 'undici';
import type { Transport } from '../request.ts';
import { readAnswer } from './read-answer.ts';
import { toMessage } from './to-message.ts';

/**
 * Creates the transport for Node, over connections of undici, its own unless given. It does what `fetch` would do, for a
 * third of the work and of the garbage.
 *
 * ```ts
 * import { createFitSync } from '@fitsync/sdk';
 * import { createUndiciTransport } from '@fitsync/sdk/undici';
 *
 * const fitsync = createFitSync({ baseUrl, transport: createUndiciTransport() });
 * ```
 */
export function createUndiciTransport(connections: Dispatcher = new Agent()): Transport {
  return (baseUrl) => {
    const { origin, pathname } = new URL(baseUrl);
    const prefix = pathname.replace(/\/+$/, '');
    return async (request) => {
      const { operation, signal } = request;
      const { target, method, headers, body } = toMessage(request);
      const answer = await connections.request({
        origin,
        path: prefix + target,
        method,
        headers,
        body,
        signal,
      });
      return readAnswer(operation, {
        status: answer.statusCode,
        headers: toHeaders(answer.headers),
        text: await answer.body.text(),
      });
    };
  };
}

function toHeaders(raw: Readonly<Record<string, string | string[] | undefined>>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(raw)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  return headers;
}
