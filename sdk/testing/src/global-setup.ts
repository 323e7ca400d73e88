import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type RunningPostgres, startPostgres, startRedis } from '@fitsync/embedded';
import type { TestProject } from 'vitest/node';
import { makeRunDirectory } from './make-run-directory.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the Postgres server that all tests of a run share. */
    postgresUrl: string;
  }
}

let folder: string | undefined;
let postgres: RunningPostgres | undefined;

/** Starts, once for a run of vitest, the Postgres server that `createTestDatabase` makes databases in. */
export async function setup(project: TestProject): Promise<void> {
  folder = await makeRunDirectory('fitsync-tests-');
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
