import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { messageOf } from './error-facts.ts';
import type { Environment } from './environment.ts';
import type { StackPaths } from './paths.ts';
import type { Progress, Step } from './progress.ts';
import { assertReachable } from './reachable.ts';

/** Postgres and Redis of a stack. */
export interface Databases {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** Stops those that were started here: Redis, then Postgres. */
  stop(): Promise<void>;
}

/** What {@link openDatabases} works with. */
export interface DatabaseOptions {
  readonly paths: StackPaths;
  readonly env: Environment;
  readonly progress: Progress;
}

interface Server {
  readonly url: string;
  stop(): Promise<void>;
}

/** Uses the servers that the environment names, and starts its own for those that it does not name. */
export async function openDatabases({ paths, env, progress }: DatabaseOptions): Promise<Databases> {
  const [postgres, redis] = await Promise.allSettled([
    openServer(progress.step('postgres'), env['DATABASE_URL'], 'DATABASE_URL', async (update) => {
      const { startPostgres } = await import('@fitsync/embedded');
      return startPostgres({ directory: paths.postgres, onProgress: update });
    }),
    openServer(progress.step('redis'), env['REDIS_URL'], 'REDIS_URL', async (update) => {
      const { startRedis } = await import('@fitsync/embedded');
      return startRedis({ directory: paths.redis, onProgress: update });
    }),
  ]);
  const stop = async (): Promise<void> => {
    if (redis.status === 'fulfilled') await redis.value.stop();
    if (postgres.status === 'fulfilled') await postgres.value.stop();
  };
  if (postgres.status === 'fulfilled' && redis.status === 'fulfilled') {
    return { databaseUrl: postgres.value.url, redisUrl: redis.value.url, stop };
  }
  await stop();
  throw [postgres, redis].find((result) => result.status === 'rejected')?.reason;
}

async function openServer(
  step: Step,
  url: string | undefined,
  variable: string,
  start: (update: (text: string) => void) => Promise<Server>,
): Promise<Server> {
  try {
    const server = url ? await useServer(url, variable) : await start((text) => step.update(text));
    step.done(url ? `from ${variable}` : '');
    return server;
  } catch (error) {
    step.fail();
    throw error;
  }
}

async function useServer(url: string, variable: string): Promise<Server> {
  try {
    await assertReachable(url);
  } catch (error) {
    throw new CliError(
      exitCodes.unreachableOrForbidden,
      `cannot reach the server that ${variable} names: ${messageOf(error)}`,
      { cause: error, hints: [`unset ${variable} to run one that comes with FitSync`] },
    );
  }
  return { url, stop: async () => {} };
}
