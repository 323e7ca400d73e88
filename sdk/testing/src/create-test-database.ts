import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import type { Sql } from '@fitsync/descriptor';
import { createPool, migrate, runtimeMigrations, toSql, uuidv7 } from '@fitsync/runtime/db';
import pg from 'pg';
import { inject } from 'vitest';

/** A database that belongs to one test or test file. */
export interface TestDatabase {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly sql: Sql;
  /** Closes the pool and drops the database. */
  close(): Promise<void>;
}

/** What {@link createTestDatabase} puts into the database. */
export interface TestDatabaseOptions {
  /** Folder of the service's migrations; absent for the runtime's own tables alone. */
  readonly migrations?: URL;
}

/**
 * Makes a database with all tables in it, as a copy of a template that is migrated once per run. Needs the global
 * setup of this package: call it in integration tests (`*.int.test.ts`).
 */
export async function createTestDatabase({
  migrations,
}: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const serverUrl = inject('postgresUrl');
  const template = await ensureTemplate(serverUrl, migrations);
  const name = `test_${uuidv7().replaceAll('-', '')}`;
  await onServer(serverUrl, (server) =>
    server.query(`CREATE DATABASE ${name} TEMPLATE ${template}`),
  );
  const url = urlOf(serverUrl, name);
  const pool = createPool({ url, name: 'test' });
  return {
    url,
    pool,
    sql: toSql(pool),
    async close() {
      await pool.end();
      await onServer(serverUrl, (server) => server.query(`DROP DATABASE ${name} WITH (FORCE)`));
    },
  };
}

async function ensureTemplate(serverUrl: string, migrations: URL | undefined): Promise<string> {
  const name = `template_${await fingerprint([runtimeMigrations, ...(migrations ? [migrations] : [])])}`;
  await onServer(serverUrl, async (server) => {
    // Test files run in several processes; one of them migrates, the others wait for it.
    await server.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [name]);
    const { rowCount } = await server.query(
      'SELECT FROM pg_database WHERE datname = $1 AND datistemplate',
      [name],
    );
    if (rowCount) return;
    await server.query(`DROP DATABASE IF EXISTS ${name}`);
    await server.query(`CREATE DATABASE ${name}`);
    await migrate(urlOf(serverUrl, name), migrations);
    await server.query(`ALTER DATABASE ${name} WITH is_template true allow_connections false`);
  });
  return name;
}

/** Names a set of migrations by what is in them. */
async function fingerprint(folders: readonly URL[]): Promise<string> {
  const hash = createHash('sha256');
  for (const folder of folders) {
    for (const file of (await readdir(folder)).sort()) {
      hash.update(file).update(await readFile(new URL(file, folder)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

async function onServer(url: string, work: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: url });
  await server.connect();
  try {
    await work(server);
  } finally {
    await server.end();
  }
}
