import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startRedis } from '@fitsync/embedded';
import { Redis } from 'ioredis';

/** A Redis server that belongs to one test or test file. */
export interface TestRedis {
  readonly url: string;
  /** Connected; fails at once while the server is away, as the clients of a service do. */
  readonly client: Redis;
  /** Stops the server and loses everything in it. */
  stop(): Promise<void>;
  /** Starts it again, empty, on the same port. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts an empty Redis server, which takes some 50 ms: channels and FLUSHALL do not reach other tests. */
export async function createTestRedis(): Promise<TestRedis> {
  const directory = await mkdtemp(join(tmpdir(), 'fitsync-test-redis-'));
  let server = await startRedis({ directory, persistent: false });
  const { url, port } = server;
  const client = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  await client.ping();
  client.options.enableOfflineQueue = false;
  return {
    url,
    client,
    stop: () => server.stop(),
    async restart() {
      server = await startRedis({ directory, port, persistent: false });
    },
    async close() {
      client.disconnect();
      await server.stop();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
