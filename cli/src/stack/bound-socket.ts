import * as net from 'node:net';
import { getSystemErrorName } from 'node:util';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** A bound socket that this process never accepts connections on: processes that it starts inherit it. */
export interface BoundSocket {
  readonly fd: number;
  /** Those who have inherited it keep it. */
  close(): void;
}

type CreateHandle = (host: string, port: number, family: 4 | 6, fd: -1) => BoundSocket | number;

// Every public way to bind also accepts. This is what the `cluster` module of Node binds with (decision 25).
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const { _createServerHandle: createHandle } = net as unknown as {
  readonly _createServerHandle: CreateHandle;
};

/** Binds the address; without a host all addresses of this machine. */
export function bindSocket({
  host,
  port,
}: {
  readonly host: string | undefined;
  readonly port: number;
}): BoundSocket {
  const socket = host === undefined ? bindAll(port) : createHandle(host, port, familyOf(host), -1);
  if (typeof socket !== 'number') return socket;
  const name = getSystemErrorName(socket);
  const where = host === undefined ? `port ${port}` : `${host}:${port}`;
  throw new CliError(exitCodes.failure, `cannot listen on ${where}: ${name}`);
}

function bindAll(port: number): BoundSocket | number {
  const socket = createHandle('::', port, 6, -1);
  if (typeof socket !== 'number') return socket;
  const unsupported = ['EAFNOSUPPORT', 'EADDRNOTAVAIL', 'EINVAL'];
  return unsupported.includes(getSystemErrorName(socket))
    ? createHandle('0.0.0.0', port, 4, -1)
    : socket;
}

function familyOf(host: string): 4 | 6 {
  return net.isIPv6(host) ? 6 : 4;
}
