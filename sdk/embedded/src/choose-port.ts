import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { describeBusyPort } from './port-owner.ts';

/** A server whose parent was killed a moment ago still has to go. */
const patience = 1_000;

/** The given port if it is free on the loopback address, else an error that names its owner; any free one for 0. */
export async function choosePort(port = 0): Promise<number> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      return await bindOnce(port);
    } catch (error) {
      if (Date.now() > deadline) throw new Error(await describeBusyPort(port), { cause: error });
    }
    await delay(50);
  }
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
