import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { messageOf } from './error-facts.ts';
import type { Environment } from './environment.ts';
import { keepRunning, type Running } from './keep-running.ts';
import { readLastPorts, writeLastPorts } from './last-ports.ts';
import type { StackPaths } from './paths.ts';
import type { Progress } from './progress.ts';
import { assertReachable } from './reachable.ts';
import { reportIncident } from './report-incident.ts';
import type { StackServer } from './stack-file.ts';

/** Postgres or Redis of a stack. */
export interface Database {
  readonly url: string;
  /** What the stack file says of it; undefined when it was not started here. */
  describe(): StackServer | undefined;
  /** Stops it if it was started here. */
  stop(): Promise<void>;
}

/** Postgres and Redis of a stack. */
export interface Databases {
  readonly postgres: Database;
  readonly redis: Database;
  /** Stops those that were started here: Redis, then Postgres. */
  stop(): Promise<void>;
}

/** What {@link openDatabases} works with. */
export interface DatabaseOptions {
  readonly paths: StackPaths;
  readonly env: Environment;
  readonly progress: Progress;
  /** Called after every incident of a server that was started here. */
  readonly onChange: () => void;
}

/** Uses the servers that the environment names, and keeps its own running in the place of those that it does not name. */
export async function openDatabases(options: DatabaseOptions): Promise<Databases> {
  const { paths, env } = options;
  const [postgres, redis] = await Promise.allSettled([
    openDatabase('postgres', env['DATABASE_URL'], 'DATABASE_URL', options, async (ports) => {
      const { startPostgres } = await import('@fitsync/embedded');
      return startPostgres({ directory: paths.postgres, ...ports });
    }),
    openDatabase('redis', env['REDIS_URL'], 'REDIS_URL', options, async (ports) => {
      const { startRedis } = await import('@fitsync/embedded');
      return startRedis({ directory: paths.redis, ...ports });
    }),
  ]);
  const stop = async (): Promise<void> => {
    if (redis.status === 'fulfilled') await redis.value.stop();
    if (postgres.status === 'fulfilled') await postgres.value.stop();
  };
  if (postgres.status === 'fulfilled' && redis.status === 'fulfilled') {
    return { postgres: postgres.value, redis: redis.value, stop };
  }
  await stop();
  throw [postgres, redis].find((result) => result.status === 'rejected')?.reason;
}

interface StartOptions {
  readonly port?: number;
  readonly preferredPort?: number;
  readonly onProgress?: (text: string) => void;
}

interface Server {
  readonly url: string;
  readonly port: number;
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/** Where apps beside the platform look for it. Nobody but services looks for Postgres. */
const usualPorts: Readonly<Partial<Record<DatabaseName, number>>> = { redis: 6379 };

type DatabaseName = 'postgres' | 'redis';

async function openDatabase(
  name: DatabaseName,
  url: string | undefined,
  variable: string,
  options: DatabaseOptions,
  start: (options: StartOptions) => Promise<Server>,
): Promise<Database> {
  const step = options.progress.step(name);
  try {
    if (url) {
      await assertUsable(url, variable);
      step.done(`from ${variable}`);
      return { url, describe: () => undefined, stop: async () => {} };
    }
    const { portsFile } = options.paths;
    const preferredPort = readLastPorts(portsFile)[name] ?? usualPorts[name];
    const server = await start({
      ...(preferredPort !== undefined && { preferredPort }),
      onProgress: (text) => step.update(text),
    });
    writeLastPorts(portsFile, { [name]: server.port });
    step.done();
    return superviseDatabase(name, server, options, start);
  } catch (error) {
    step.fail();
    throw error;
  }
}

/** Starts the server again when it ends, on the same port and with its data. */
function superviseDatabase(
  name: string,
  first: Server,
  { progress, onChange }: DatabaseOptions,
  start: (options: StartOptions) => Promise<Server>,
): Database {
  const { url, port } = first;
  const toRunning = (server: Server): Server & Running => ({ ...server, startedAt: new Date() });
  const kept = keepRunning({
    first: toRunning(first),
    start: async () => toRunning(await start({ port })),
    // It answers when it counts as started.
    becomeReady: async () => {},
    stop: (server) => server.stop(),
    onIncident: (incident) => {
      reportIncident(name, incident, progress);
      onChange();
    },
  });
  return {
    url,
    describe: () => ({
      started_at: (kept.current()?.startedAt ?? new Date()).toISOString(),
      ...kept.trouble(),
    }),
    stop: () => kept.stop(),
  };
}

async function assertUsable(url: string, variable: string): Promise<void> {
  try {
    await assertReachable(url);
  } catch (error) {
    throw new CliError(
      exitCodes.unreachableOrForbidden,
      `cannot reach the server that ${variable} names: ${messageOf(error)}`,
      { cause: error, hints: [`unset ${variable} to run one that comes with FitSync`] },
    );
  }
}
