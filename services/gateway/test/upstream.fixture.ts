import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** A request as a service behind the gateway got it. */
export interface ReceivedRequest {
  readonly method: string;
  /** Path and query, as they came. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A server that stands for a service behind the gateway. */
export interface Upstream {
  readonly url: string;
  /** Everything that has arrived, oldest first; requests that `answerWith` takes do not count. */
  readonly received: readonly ReceivedRequest[];
  /** Answers the next requests, until `reset`. */
  answerWith(listener: RequestListener): void;
  /** Forgets what has arrived and answers `{"ok":true}` again. */
  reset(): void;
  close(): void;
}

/** Starts one on a free port. */
export async function startUpstream(): Promise<Upstream> {
  let received: ReceivedRequest[] = [];
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = '', url = '', headers } = request;
    received.push({ method, url, headers, body: await text(request) });
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"ok":true}');
  };
  const record: RequestListener = (request, response) => void answer(request, response);
  let listener = record;
  const server = createServer((request, response) => listener(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as AddressInfo; // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${address.port}`,
    get received() {
      return received;
    },
    answerWith(next) {
      listener = next;
    },
    reset() {
      received = [];
      listener = record;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
