import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningPostgres, startPostgres, startRedis } from '@fitsync/embedded';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the Postgres server that all tests of a run share. */
    postgresUrl: string;
  }
}

const prefix = 'fitsync-tests-';
let folder: string | undefined;
let postgres: RunningPostgres | undefined;

/** Starts, once for a run of vitest, the Postgres server that `createTestDatabase` makes databases in. */
export async function setup(project: TestProject): Promise<void> {
  const base = await chooseBase();
  await removeLeftovers(base);
  folder = await mkdtemp(join(base, `${prefix}${process.pid}-`));
  // Postgres runs under another account when we are root.
  await chmod(folder, 0o755);
  postgres = await startPostgres({ directory: join(folder, 'postgres'), databaseFsync: false });
  // Tests start Redis servers of their own. If the program must be fetched first, that happens here, outside of any
  // test's time limit.
  const redis = await startRedis({ directory: join(folder, 'redis'), persistent: false });
  await redis.stop();
  project.provide('postgresUrl', postgres.url);
}

/** Stops it and deletes its data. */
export async function teardown(): Promise<void> {
  await postgres?.stop();
  if (folder) await rm(folder, { recursive: true, force: true });
}

/** Memory where there is enough of it: cloning a database copies hundreds of files. */
async function chooseBase(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined);
  const enough = 2 * 1024 ** 3;
  return memory && memory.bavail * memory.bsize > enough ? '/dev/shm' : tmpdir();
}

/** A run that was killed could not delete its data. */
async function removeLeftovers(base: string): Promise<void> {
  for (const name of await readdir(base)) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    if (pid && !isAlive(pid)) await rm(join(base, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
