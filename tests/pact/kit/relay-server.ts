import { once } from 'node:events';
import { createServer, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';

/** A server at a fixed place that passes everything on, each request by a connection of its own. */
export interface RelayServer {
  readonly url: string;
  /** Says where requests go from now on. */
  passTo(url: string): void;
  close(): Promise<void>;
}

/** Starts one: mocks come and go, each on a port of its own, and the gateway is told once where a service is. */
export async function startRelayServer(): Promise<RelayServer> {
  let target = '';
  const server = createServer((request, response) => {
    const { method, url = '/', headers } = request;
    const onward = send(new URL(url, target), { method, headers, agent: false }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      void pipeline(answer, response);
    });
    onward.once('error', () => response.destroy());
    request.pipe(onward);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  return {
    url: `http://127.0.0.1:${port}`,
    passTo(url) {
      target = url;
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
