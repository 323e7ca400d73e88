import pg from 'pg';
import { sqlStateOf } from './sql-errors.ts';

const duplicateDatabase = '42P04';
/** Two at the same moment collide in the catalogue instead. */
const uniqueViolation = '23505';

/**
 * Makes the database on the server unless it exists, and returns its connection string. Any number of processes may
 * do so at once.
 */
export async function ensureDatabase(serverUrl: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await createDatabase(client, name);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${encodeURIComponent(name)}`;
  return url.href;
}

async function createDatabase(client: pg.Client, name: string): Promise<void> {
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } catch (error) {
    const state = sqlStateOf(error);
    if (state !== duplicateDatabase && state !== uniqueViolation) throw error;
  }
}
