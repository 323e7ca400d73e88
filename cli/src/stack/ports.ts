import { createServer } from 'node:net';
import { type ServiceName, urlVariable } from './service-names.ts';

/** A part of a stack that listens on a port. */
export interface PortUser {
  readonly name: string;
  readonly url: string;
  /** The setting that gives it another port: `GATEWAY_URL=http://localhost:4100`. */
  readonly setting: (port: number) => string;
}

/** A port that a part of the stack should listen on but cannot. */
export interface BusyPort extends PortUser {
  readonly port: number;
  /** Who it is, as far as this user may know. */
  readonly owner?: { readonly pid: number; readonly command: string };
}

/** A service as one that listens on the port in its URL. */
export function servicePort(service: {
  readonly name: ServiceName;
  readonly url: string;
}): PortUser {
  const { name, url } = service;
  return {
    name,
    url,
    setting: (port) => {
      const other = new URL(url);
      other.port = String(port);
      return `${urlVariable(name)}=${other.origin}`;
    },
  };
}

/** The ports of these parts that something else listens on. */
export async function findBusyPorts(users: readonly PortUser[]): Promise<BusyPort[]> {
  const checked = await Promise.all(
    users.map(async (user): Promise<BusyPort[]> => {
      const port = portOf(user.url);
      if (await isPortFree(port)) return [];
      const { findPortOwner } = await import('@fitsync/embedded');
      const owner = await findPortOwner(port);
      return [{ ...user, port, ...(owner && { owner }) }];
    }),
  );
  return checked.flat();
}

/** `port 8003 of schedule is taken by nginx (pid 12)`. */
export function describeBusyPort({ name, port, owner }: BusyPort): string {
  const who = owner ? `${owner.command} (pid ${owner.pid})` : 'another process';
  return `port ${port} of ${name} is taken by ${who}`;
}

/** How to give these parts other ports: one command for all of them. */
export function suggestOtherPorts(...busy: readonly BusyPort[]): string {
  const settings = busy.map(({ setting, port }) =>
    setting(port + 100 < 65_536 ? port + 100 : port - 100),
  );
  return [...settings, 'fitsync up'].join(' ');
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
