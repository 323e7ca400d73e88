import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { choosePort, type RunningRedis, startRedis } from '@fitsync/embedded';
import { Cluster, Redis } from 'ioredis';
import { eventually } from './eventually.ts';

/** A Redis Cluster that belongs to one test file. */
export interface TestCluster {
  /** Connected; fails at once while a node is away, as the clients of a service do. */
  readonly client: Cluster;
  close(): Promise<void>;
}

const slots = 16_384;
const size = 3;

/** Starts a cluster of three nodes without replicas, which takes some 3 s: a master waits before it takes part. */
export async function createTestCluster(): Promise<TestCluster> {
  const directory = await mkdtemp(join(tmpdir(), 'fitsync-test-cluster-'));
  const nodes: { readonly server: RunningRedis; readonly busPort: number }[] = [];
  for (let i = 0; i < size; i += 1) {
    const busPort = await choosePort(0);
    const server = await startRedis({
      directory: join(directory, String(i)),
      persistent: false,
      settings: { 'cluster-enabled': 'yes', 'cluster-port': busPort },
    });
    nodes.push({ server, busPort });
  }
  const clients = nodes.map(({ server }) => new Redis(server.url));
  for (const [i, client] of clients.entries()) {
    const [from, to] = [Math.floor((i * slots) / size), Math.floor(((i + 1) * slots) / size) - 1];
    await client.call('CLUSTER', 'SET-CONFIG-EPOCH', i + 1);
    await client.call('CLUSTER', 'ADDSLOTSRANGE', from, to);
  }
  for (const { server, busPort } of nodes.slice(1)) {
    await clients[0]?.call('CLUSTER', 'MEET', '127.0.0.1', server.port, busPort);
  }
  await eventually(async () => {
    for (const client of clients) {
      const info = String(await client.call('CLUSTER', 'INFO'));
      if (!info.includes('cluster_state:ok') || !info.includes(`cluster_known_nodes:${size}`)) {
        throw new Error('the cluster does not stand yet');
      }
    }
  }, 20_000);
  for (const client of clients) client.disconnect();
  const client = new Cluster(
    nodes.map(({ server }) => ({ host: '127.0.0.1', port: server.port })),
    { redisOptions: { maxRetriesPerRequest: 0 } },
  );
  client.on('error', () => undefined);
  await client.ping();
  return {
    client,
    async close() {
      client.disconnect();
      for (const { server } of nodes) await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
