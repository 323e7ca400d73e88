import type { Server } from 'node:http';

/**
 * Stops accepting connections and waits until the requests under way are answered. Connections that
 * are kept alive are closed as soon as they are idle; after `limit` milliseconds all of them are cut.
 */
export async function closeServer(server: Server, limit: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  // Node closes connections that are idle now, not those that become so.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const cut = setTimeout(() => server.closeAllConnections(), limit);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
}
