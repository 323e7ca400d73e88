import type { Transport } from '../request.ts';
import { readAnswer } from './read-answer.ts';
import { toMessage } from './to-message.ts';

/** Creates the transport that works wherever there is `fetch`. */
export function createFetchTransport(fetch = globalThis.fetch): Transport {
  return (baseUrl) => {
    const base = baseUrl.replace(/\/+$/, '');
    return async (request) => {
      const { operation, signal } = request;
      const { target, method, headers, body } = toMessage(request);
      const response = await fetch(base + target, {
        method,
        headers,
        body,
        signal,
        redirect: 'manual',
      });
      return readAnswer(operation, {
        // A browser hides what a redirect is.
        status: response.type === 'opaqueredirect' ? 302 : response.status,
        headers: response.headers,
        text: await response.text(),
      });
    };
  };
}
