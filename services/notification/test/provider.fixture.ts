import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A request as it arrived. */
export interface ProviderRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** An HTTP server that takes SMS in Twilio's shape, and push messages. */
export interface Provider {
  readonly url: string;
  readonly requests: ProviderRequest[];
  /** What it answers from now on: a status, or nothing at all before the connection breaks. */
  answer(status: number | 'breaks'): void;
  close(): Promise<void>;
}

/** Starts it; it answers 201. */
export async function startProvider(): Promise<Provider> {
  const requests: ProviderRequest[] = [];
  let answer: number | 'breaks' = 201;
  const server = createServer((request, response) => void take(request, response));

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await buffer(request);
    requests.push({ path: request.url ?? '', headers: request.headers, body });
    if (answer === 'breaks') {
      response.destroy();
      return;
    }
    const told = answer < 400 ? { sid: `SM${requests.length}` } : { code: 21211, message: 'bad' };
    response.writeHead(answer, { 'content-type': 'application/json' });
    response.end(JSON.stringify(told));
  }

  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    answer(status) {
      answer = status;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
