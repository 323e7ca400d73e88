import { readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { startRedis } from '@fitsync/embedded';
import { Redis } from 'ioredis';

/** What a crash of Redis destroys: nothing, the end of what it had written, or all of it. */
export type Damage = 'none' | 'tail' | 'all';

/** A Redis server that can be treated badly. */
export interface ChaosRedis {
  readonly url: string;
  /** For the harness itself. */
  readonly client: Redis;
  /** SIGKILL; then it starts again on the same port with what the damage has left. */
  crash(damage: Damage, bytes: number): Promise<void>;
  /** FLUSHALL while everybody works. */
  wipe(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a Redis server with an append-only file, as in production. */
export async function startChaosRedis(directory: string): Promise<ChaosRedis> {
  let server = await startRedis({ directory });
  const { url, port } = server;
  const client = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => 50 });
  client.on('error', () => undefined);
  let pid = await pidOf(url);
  return {
    url,
    client,
    async crash(damage, bytes) {
      process.kill(pid, 'SIGKILL');
      await server.stop();
      if (damage === 'all') await rm(join(directory, 'appendonlydir'), { recursive: true });
      if (damage === 'tail') await loseTail(join(directory, 'appendonlydir'), bytes);
      server = await startRedis({ directory, port });
      pid = await pidOf(url);
    },
    async wipe() {
      await client.flushall();
    },
    async stop() {
      client.disconnect();
      await server.stop();
    },
  };
}

/** What a machine that lost power would not have written yet. Redis starts from a cut file up to the cut. */
async function loseTail(directory: string, bytes: number): Promise<void> {
  const newest = (await readdir(directory))
    .filter((name) => name.endsWith('.incr.aof'))
    .sort()
    .at(-1);
  if (newest === undefined) return;
  const file = join(directory, newest);
  const { size } = await stat(file);
  await truncate(file, Math.max(0, size - bytes));
}

async function pidOf(url: string): Promise<number> {
  const client = new Redis(url, { maxRetriesPerRequest: 0, retryStrategy: () => null });
  try {
    return Number(/process_id:(\d+)/.exec(await client.info('server'))?.[1]);
  } finally {
    client.disconnect();
  }
}
