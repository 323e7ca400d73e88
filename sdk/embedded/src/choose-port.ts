import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { describeBusyPort } from './port-owner.ts';

/** The given port if it is free on the loopback address, else an error that names its owner; any free one for 0. */
export async function choosePort(port = 0): Promise<number> {
  const server = createServer();
  server.listen({ port, host: '127.0.0.1', exclusive: true });
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(await describeBusyPort(port), { cause: error });
  }
  const { port: chosen } = server.address() as AddressInfo; // a TCP server has no other kind of address
  server.close();
  await once(server, 'close');
  return chosen;
}
