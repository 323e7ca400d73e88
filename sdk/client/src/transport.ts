import type { ClientRequest, ClientResponse, Next } from './request.ts';
import { UnexpectedResponseError } from './errors/call-errors.ts';

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
    const { operation, body, headers, signal } = request;
    const hasBody = body !== undefined;
    const response = await fetch(base + toTarget(request), {
      method: operation.method,
      headers: {
        accept: 'application/json, application/problem+json',
        ...(hasBody && { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(hasBody && { body: JSON.stringify(body) }),
      signal,
      // Following one would send tokens to whatever place the answer names.
      redirect: 'manual',
    });
    if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
      throw new UnexpectedResponseError(
        `${operation.operationId} was redirected; redirects are not followed because tokens would go along`,
      );
    }
    return {
      status: response.status,
      headers: response.headers,
      body: parse(await response.text(), response),
    };
  };
}

function toTarget({ operation, path, query }: ClientRequest): string {
  const filled = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
    encodeURIComponent(String(path[name])),
  );
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).map(
      (one) => `${encodeURIComponent(name)}=${encodeURIComponent(String(one))}`,
    ),
  );
  return pairs.length === 0 ? filled : `${filled}?${pairs.join('&')}`;
}

/** Who fails may fail to write JSON as well, and the status is what matters then. */
function parse(text: string, { ok, headers, url }: Response): unknown {
  if (text === '') return undefined;
  if (!isJson(headers.get('content-type'))) return text;
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (!ok) return text;
    throw new UnexpectedResponseError(`the answer of ${url} is not JSON`, { cause });
  }
}

function isJson(mediaType: string | null): boolean {
  return /^application\/(?:[\w.-]+\+)?json\b/i.test(mediaType ?? '');
}
