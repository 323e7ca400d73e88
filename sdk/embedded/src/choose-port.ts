import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { describeBusyPort } from './port-owner.ts';

/** A server whose parent was killed a moment ago still has to go. */
const patience = 1_000;

// Systems hand out higher ports for outgoing connections (from 32768 on Linux, 49152 elsewhere). One
// of those could take a port between its choice and its use.
const lowestFree = 15_000;
const highestFree = 32_767;

/**
 * The given port if it is free on the loopback address, else an error that names its owner. For 0 any free one, which no
 * other process is given while this one lives, whether its server runs, is about to start or starts again.
 */
export async function choosePort(port = 0): Promise<number> {
  const deadline = Date.now() + patience;
  for (;;) {
    const wanted = port === 0 ? randomInt(lowestFree, highestFree + 1) : port;
    try {
      if (port === 0) await claim(wanted);
      return await bindOnce(wanted);
    } catch (error) {
      if (Date.now() > deadline) throw new Error(await describeBusyPort(wanted), { cause: error });
    }
    if (port !== 0) await delay(50);
  }
}

/** The preferred port if it is free, else any free one; no other process is given it either. */
export async function choosePreferredPort(preferred: number | undefined): Promise<number> {
  if (preferred === undefined) return choosePort();
  try {
    await claim(preferred);
    return await choosePort(preferred);
  } catch {
    return choosePort();
  }
}

/** A socket of UDP is in the way of no server: they speak TCP. */
async function claim(port: number): Promise<void> {
  const socket = createSocket('udp4');
  socket.bind({ port, address: '127.0.0.1', exclusive: true });
  await once(socket, 'listening');
  socket.unref();
}

async function bindOnce(port: number): Promise<number> {
  const server = createServer();
  server.listen({ port, host: '127.0.0.1', exclusive: true });
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port.');
  return address.port;
}
