import { entriesOf, isObject, valueAt } from '../json.ts';

/** How to show a broker who is there. */
export type Credentials =
  | { readonly token: string }
  | { readonly username: string; readonly password: string };

/** Where a broker is. */
export interface BrokerOptions {
  readonly baseUrl: string;
  readonly credentials?: Credentials;
  /** Gives up. */
  readonly signal?: AbortSignal;
}

/** A Pact Broker. */
export interface Broker {
  /** Sends a request to a path below the base URL, or to a link that the broker gave; gives the body of the answer. */
  readonly send: (method: 'GET' | 'POST' | 'PUT', to: string, body?: object) => Promise<unknown>;
}

/** A broker does not answer, or does not want what it is sent. */
export class BrokerError extends Error {
  override readonly name = 'BrokerError';
  /** The HTTP status; undefined when there was no answer. */
  readonly status: number | undefined;

  constructor(message: string, status?: number, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** How long a broker may take for one answer. */
const TIME_LIMIT = 30_000;

/** Prepares requests to a broker. Credentials go to its base URL only, and into no message. */
export function connectBroker({ baseUrl, credentials, signal }: BrokerOptions): Broker {
  const base = new URL(baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`);
  const headers = {
    accept: 'application/hal+json',
    'content-type': 'application/json',
    ...(credentials && { authorization: authorizationOf(credentials) }),
  };
  return {
    send: async (method, to, body) => {
      const url = new URL(to, base);
      if (url.origin !== base.origin) {
        throw new BrokerError(
          `the broker at ${base.origin} leads to ${url.origin}: use the address that it has for itself`,
        );
      }
      const timeout = AbortSignal.timeout(TIME_LIMIT);
      const response = await fetch(url, {
        method,
        headers,
        // A redirect would turn what is sent into a GET.
        redirect: 'manual',
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        ...(body && { body: JSON.stringify(body) }),
      }).catch((error: unknown) => {
        signal?.throwIfAborted();
        throw new BrokerError(`the broker at ${base.origin} does not answer`, undefined, {
          cause: error,
        });
      });
      const answer = parse(await response.text());
      if (response.ok) return answer;
      const said = [`${method} ${url.pathname}: the broker answers ${response.status}`];
      throw new BrokerError([...said, ...messagesOf(answer)].join('\n'), response.status);
    },
  };
}

function authorizationOf(credentials: Credentials): string {
  if ('token' in credentials) return `Bearer ${credentials.token}`;
  const { username, password } = credentials;
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What the broker says about it, in the places where its versions have said so. */
function messagesOf(answer: unknown): readonly string[] {
  if (!isObject(answer)) return [];
  const { notices, errors, error } = answer;
  return [
    ...listOf(notices).map((notice) => valueAt(notice, 'text')),
    ...listOf(errors),
    ...entriesOf(errors).flatMap(([field, texts]) =>
      listOf(texts).map((text) => `${field} ${String(text)}`),
    ),
    valueAt(error, 'message'),
  ].filter((message) => typeof message === 'string');
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
