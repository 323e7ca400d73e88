import { createServer, type RequestListener, type Server } from 'node:http';

/** How every contestant gets its server: as our services do, so that what differs is what stands on it. */
export const serverOptions = { optimizeEmptyRequests: true } as const;

/** Listens on a free port. */
export function listen(listener: RequestListener): Server {
  return createServer(serverOptions, listener).listen(0, '127.0.0.1');
}
