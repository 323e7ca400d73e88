import { join, resolve } from 'node:path';
import pg from 'pg';
import { choosePort, choosePreferredPort } from './choose-port.ts';
import { startGuarded } from './guarded-process.ts';
import { findPostgresBinaries } from './postgres-binaries.ts';
import { preparePostgresDirectory } from './postgres-directory.ts';
import { clearStaleLock } from './stale-lock.ts';
import { postgresUser } from './system-user.ts';
import { waitUntilReady } from './wait-until-ready.ts';

/** Settings of {@link startPostgres}. */
export interface PostgresOptions {
  /** Keeps the data, the password and the log; made if absent. */
  readonly directory: string;
  /** 0 or absent: any free one. */
  readonly port?: number;
  /** Taken instead of any free one if it is free. */
  readonly preferredPort?: number;
  /** `false` for tests: quicker, and a crash of the machine may lose everything. Default `true`. */
  readonly databaseFsync?: boolean;
  /** Hears about steps that take a while. */
  readonly onProgress?: (text: string) => void;
}

/** A running Postgres server of our own. */
export interface RunningPostgres {
  /** Owner's connection string, with the database `postgres`. */
  readonly url: string;
  readonly port: number;
  /** How it ended, by itself or because it was stopped: `exit 1`, `SIGKILL`. */
  readonly exited: Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a Postgres server from the binaries that npm installed, reachable from this machine only. It keeps its data
 * in the directory and ends with this process, even when that is killed. As root it runs under another account.
 */
export async function startPostgres({
  directory,
  port: wanted = 0,
  preferredPort,
  databaseFsync = true,
  onProgress = () => undefined,
}: PostgresOptions): Promise<RunningPostgres> {
  const user = postgresUser();
  const binaries = await findPostgresBinaries(user);
  onProgress('Preparing the database');
  const { data, password } = await preparePostgresDirectory(directory, binaries, user);
  await clearStaleLock(data);
  const port = await (wanted === 0 ? choosePreferredPort(preferredPort) : choosePort(wanted));
  onProgress(`Starting Postgres on port ${port}`);
  const server = startGuarded({
    file: binaries.postgres,
    args: ['-D', data, ...settings(port, databaseFsync)],
    logFile: join(resolve(directory), 'postgres.log'),
    stopSignal: 'INT', // Postgres: roll back what is open and stop
    workingDirectory: data,
    user,
  });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await waitUntilReady('Postgres', server, () => answers(url));
  return { url, port, exited: server.exited, stop: () => server.stop() };
}

function settings(port: number, databaseFsync: boolean): string[] {
  const values: Readonly<Record<string, string | number>> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '64MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(!databaseFsync && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function answers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
  } finally {
    await client.end();
  }
}
