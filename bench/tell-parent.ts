import { once } from 'node:events';
import type { Server } from 'node:http';

// Listened to before anything is waited for: the parent may go while the server starts.
process.once('disconnect', () => process.exit());

/** Tells the process that measures this one where to send requests. */
export async function tellServer(server: Server): Promise<void> {
  if (!server.listening) await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  tellPort(address.port, ownCpuSeconds);
}

/** The same for a server that is no server of this process, or for one that keeps its port to itself. */
export function tellPort(port: number, cpuSeconds = ownCpuSeconds): void {
  process.on('message', () => process.send?.({ seconds: cpuSeconds() }));
  process.send?.({ port });
}

function ownCpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}
