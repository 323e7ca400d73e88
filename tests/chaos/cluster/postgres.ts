import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startPostgres } from '@fitsync/embedded';
import { createPool } from '@fitsync/runtime/db';

/** A Postgres server that can be treated badly. */
export interface ChaosPostgres {
  readonly url: string;
  /** Connection string of one of its databases. */
  urlOf(database: string): string;
  /** An immediate shutdown, as `pg_ctl -m immediate` does it: no checkpoint, every connection cut. Then it recovers. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts a Postgres server that keeps what it has confirmed, whatever happens to it. */
export async function startChaosPostgres(directory: string): Promise<ChaosPostgres> {
  let server = await startPostgres({ directory });
  const { url, port } = server;
  const lockFile = join(await dataDirectory(url), 'postmaster.pid');
  return {
    url,
    urlOf: (database) => databaseUrl(url, database),
    async restart() {
      const pid = Number((await readFile(lockFile, 'utf8')).split('\n')[0]);
      process.kill(pid, 'SIGQUIT');
      await server.stop();
      server = await startPostgres({ directory, port });
    },
    stop: () => server.stop(),
  };
}

/** Connection string of a database on a server. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function dataDirectory(url: string): Promise<string> {
  const pool = createPool({ url, name: 'chaos', max: 1 });
  try {
    const { rows } = await pool.query<{ data_directory: string }>('SHOW data_directory');
    return rows[0]?.data_directory ?? '';
  } finally {
    await pool.end();
  }
}
