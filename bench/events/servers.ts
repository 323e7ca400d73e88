import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, startRedis } from '@fitsync/embedded';
import { ensureDatabase, migrate } from '@fitsync/runtime/db';
import { Redis } from 'ioredis';
import type { Arena } from './contestant.ts';

/** The servers that everybody uses, one after the other. */
export interface Servers {
  /** Empties Redis and makes a new database. */
  prepare(): Promise<Pick<Arena, 'redisUrl' | 'databaseUrl'>>;
  close(): Promise<void>;
}

/** Starts Redis and Postgres as the product does, so that neither forgets what it has confirmed. */
export async function openServers(): Promise<Servers> {
  const folder = await mkdtemp(join(tmpdir(), 'fitsync-bench-'));
  // Postgres runs under another account when we are root.
  await chmod(folder, 0o755);
  const redis = await startRedis({ directory: join(folder, 'redis') });
  const postgres = await startPostgres({ directory: join(folder, 'postgres') });
  const admin = new Redis(redis.url);
  let databases = 0;
  return {
    async prepare() {
      await admin.flushall();
      databases += 1;
      const databaseUrl = await ensureDatabase(postgres.url, `bench_${databases}`);
      await migrate(databaseUrl);
      return { redisUrl: redis.url, databaseUrl };
    },
    async close() {
      admin.disconnect();
      await Promise.all([redis.stop(), postgres.stop()]);
      await rm(folder, { recursive: true });
    },
  };
}
