import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

// Node's own limits are minutes, and it looks every 30 s: a few slow clients could hold all sockets.
const options = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
  // Clients are told it and leave an idle connection before; stopping waits at least as long for them.
  keepAliveTimeout: 5_000,
  // A GET takes 0.8 of the time when its body, which it has not, is no stream. Nobody may wait for
  // the end of a request that has neither Content-Length nor Transfer-Encoding.
  optimizeEmptyRequests: true,
};
const maxConnections = 10_000;

/** Where a server listens. */
export interface ListenAddress {
  readonly host: string | undefined;
  readonly port: number;
  /** A socket that is bound already; goes before `host` and `port`. */
  readonly listenFd: number | undefined;
}

/** Listens with limits that slow and idle clients cannot stretch. */
export async function listen(
  listener: RequestListener,
  { host, port, listenFd }: ListenAddress,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer(options, listener);
  server.maxConnections = maxConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listenFd === undefined ? { host, port } : { fd: listenFd }, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return { server, url: toUrl(server.address()) };
}

/** An address that this machine can open, also when the server listens on all of them. */
function toUrl(bound: AddressInfo | string | null): string {
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  const { address, family, port } = bound;
  if (address === '::' || address === '0.0.0.0') return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
