import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { RunningServer } from './smtp-server.ts';

const largestBody = 64 * 1024;

/** A request for a sink. */
export interface SinkRequest {
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** What the groups of the route's path have matched. */
  readonly parameters: readonly string[];
}

/** What a sink answers. */
export interface SinkAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: object;
}

/** A request that a sink understands. */
export interface SinkRoute {
  readonly method: string;
  readonly path: RegExp;
  readonly handle: (request: SinkRequest) => SinkAnswer | Promise<SinkAnswer>;
}

/** Starts an HTTP server with these routes on the loopback address. */
export async function startHttpServer(
  port: number,
  routes: readonly SinkRoute[],
): Promise<RunningServer> {
  const server = createServer((request, response) => {
    respond(request, response, routes).catch(() => response.destroy());
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeIdleConnections();
      const impatience = setTimeout(() => server.closeAllConnections(), 1_000);
      await closed;
      clearTimeout(impatience);
    },
  };
}

/** An answer that says what is wrong. */
export function failure(status: number, error: string): SinkAnswer {
  return { status, body: { error } };
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  routes: readonly SinkRoute[],
): Promise<void> {
  const { status, headers, body } = await answer(request, routes).catch((error: unknown) =>
    failure(500, String(error)),
  );
  response.writeHead(status, { ...(body && { 'content-type': 'application/json' }), ...headers });
  response.end(body && JSON.stringify(body), () => {
    // The rest of a body that is too long is not waited for.
    if (!request.complete) request.destroy();
  });
}

async function answer(request: IncomingMessage, routes: readonly SinkRoute[]): Promise<SinkAnswer> {
  const path = (request.url ?? '').split('?')[0] ?? '';
  const here = routes.filter((route) => route.path.test(path));
  const route = here.find(({ method }) => method === request.method);
  if (here.length === 0) return failure(404, `there is nothing at ${path}`);
  if (!route) {
    const allow = here.map(({ method }) => method).join(', ');
    return { ...failure(405, `${path} takes ${allow}`), headers: { allow } };
  }
  const body = await readBody(request);
  if (!body) return failure(413, `the body is longer than ${largestBody} bytes`);
  const parameters = (route.path.exec(path) ?? []).slice(1);
  return route.handle({ headers: request.headers, body, parameters });
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Not destroyed when this leaves early: the answer has to go out by the same connection.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += chunk.length;
    if (length > largestBody) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
