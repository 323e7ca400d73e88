import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import pg from 'pg';

/** Folder of the tables that the runtime itself needs in the database of every service. */
export const runtimeMigrations = new URL('../../migrations/', import.meta.url);

/**
 * Brings a database up to date: first the tables of the runtime, then the numbered SQL files of the service if it has any,
 * each file once. Several processes may do so at once; they take turns.
 */
export async function migrate(url: string, directory?: URL): Promise<void> {
  // A connection of its own: a migration may take longer than any statement of a request.
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    await apply(client, runtimeMigrations, 'runtime_migrations');
    if (directory) await apply(client, directory, 'migrations');
  } finally {
    await client.end();
  }
}

async function apply(dbClient: pg.Client, directory: URL, migrationsTable: string): Promise<void> {
  await runner({
    dbClient,
    dir: fileURLToPath(directory),
    migrationsTable,
    direction: 'up',
    singleTransaction: true,
    advisoryLockMode: 'wait',
    logger: silent,
  });
}

const ignore = () => undefined;
/** Failures are thrown; nobody needs to read about the rest. */
const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
