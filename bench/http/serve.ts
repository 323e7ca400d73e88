/** One contestant as a process of its own: `serve.ts NAME`. Tells its port and, when asked, its processor time. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { isContestant, startContestant } from './contestants.ts';

// Listened to before anything is waited for: the parent may go while the contestant starts.
process.once('disconnect', () => process.exit());

const [name = ''] = process.argv.slice(2);
if (!isContestant(name)) throw new Error(`there is no contestant ${name}`);
const server: Server = await startContestant(name);
if (!server.listening) await once(server, 'listening');
const address = server.address();
if (address === null || typeof address === 'string') throw new Error('not listening on a port');
process.send?.({ port: address.port });

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ seconds: (user + system) / 1_000_000 });
});
