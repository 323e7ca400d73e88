import { measureLatency } from './latency.ts';
import { openServers } from './servers.ts';
import { measureThroughput } from './throughput.ts';

/** Events from their publisher to an acknowledged handler: our bus against its limits and its peers. */
export async function benchEvents(): Promise<void> {
  const servers = await openServers();
  try {
    await measureThroughput(servers);
    await measureLatency(servers);
  } finally {
    await servers.close();
  }
}
