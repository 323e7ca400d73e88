import { createServer } from 'node:net';
import { type ServiceName, urlVariable } from './service-names.ts';

/** A port that a service should listen on but cannot. */
export interface BusyPort {
  readonly service: ServiceName;
  readonly url: string;
  readonly port: number;
  /** Who it is, as far as this user may know. */
  readonly owner?: { readonly pid: number; readonly command: string };
}

/** The ports of these services that something else listens on. */
export async function findBusyPorts(
  services: readonly { readonly name: ServiceName; readonly url: string }[],
): Promise<BusyPort[]> {
  const checked = await Promise.all(
    services.map(async ({ name, url }): Promise<BusyPort[]> => {
      const port = portOf(url);
      if (await isPortFree(port)) return [];
      const { findPortOwner } = await import('@fitsync/embedded');
      const owner = await findPortOwner(port);
      return [{ service: name, url, port, ...(owner && { owner }) }];
    }),
  );
  return checked.flat();
}

/** `port 8003 of schedule is taken by nginx (pid 12)`. */
export function describeBusyPort({ service, port, owner }: BusyPort): string {
  const who = owner ? `${owner.command} (pid ${owner.pid})` : 'another process';
  return `port ${port} of ${service} is taken by ${who}`;
}

/** How to give the service another port. */
export function suggestOtherPort({ service, url, port }: BusyPort): string {
  const other = new URL(url);
  other.port = String(port + 100 < 65_536 ? port + 100 : port - 100);
  return `${urlVariable(service)}=${other.origin} fitsync up`;
}

/** The port in a URL, or that of its scheme. */
export function portOf(url: string): number {
  const { port, protocol } = new URL(url);
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
}

/** Whether a server could listen on the port, on every address of this machine. */
async function isPortFree(port: number): Promise<boolean> {
  const code = await tryToListen(port, '::');
  // Where there is no IPv6, the port is taken on IPv4 or not at all.
  const unsupported = code === 'EAFNOSUPPORT' || code === 'EADDRNOTAVAIL';
  return (unsupported ? await tryToListen(port, '0.0.0.0') : code) === undefined;
}

function tryToListen(port: number, host: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    server.listen({ port, host }, () => server.close(() => resolve(undefined)));
  });
}
