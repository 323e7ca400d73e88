import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  /** With the query. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** Parsed JSON, or nothing. */
  readonly body: unknown;
}

/** What to answer. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  /** The bytes of the body, where they are not to be JSON. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real server that answers as it is told, and keeps what it was asked. */
export interface TestServer {
  readonly baseUrl: string;
  readonly received: readonly Received[];
  stop(): void;
}

/** Starts a server on a free port of this machine. */
export async function startServer(
  answer: (request: Received) => Answer | Promise<Answer>,
): Promise<TestServer> {
  const received: Received[] = [];
  const server: Server = createServer((incoming, response) => {
    const handle = async (): Promise<void> => {
      const { method = '', url = '', headers } = incoming;
      const sent = await text(incoming);
      const request = { method, url, headers, body: sent === '' ? undefined : JSON.parse(sent) };
      received.push(request);
      const { status, body, headers: extra, raw = toText(body) } = await answer(request);
      const type = status < 400 ? 'application/json' : 'application/problem+json';
      response.writeHead(status, { ...(raw !== undefined && { 'content-type': type }), ...extra });
      response.end(raw);
    };
    void handle();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('not listening');
  return {
    baseUrl: `http://127.0.0.1:${address.port}`,
    received,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function toText(body: unknown): string | undefined {
  return body === undefined ? undefined : JSON.stringify(body);
}

/** A problem as the platform answers it. */
export function problem(status: number, code: string, detail = 'It went wrong.'): Answer {
  const correlation_id = 'c0ffee00-1';
  const body = {
    type: `urn:fitsync:problem:${code}`,
    title: 'A problem',
    status,
    detail,
    instance: '/api',
    code,
    correlation_id,
    success: false,
    error: detail,
  };
  return { status, body, headers: { 'x-correlation-id': correlation_id } };
}
