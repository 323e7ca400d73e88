import { readdir, readFile } from 'node:fs/promises';
import type { Sql } from '@fitsync/descriptor';
import { runtimeMigrations } from '@fitsync/runtime/db';

/** The tables that a service itself has made, without those that every service has. */
export async function serviceTables(sql: Sql): Promise<string[]> {
  const common = new Set(['pgmigrations']);
  for (const file of await readdir(runtimeMigrations)) {
    const text = await readFile(new URL(file, runtimeMigrations), 'utf8');
    for (const [, name = ''] of text.matchAll(/CREATE TABLE (?:IF NOT EXISTS )?(\w+)/g)) {
      common.add(name);
    }
  }
  const { rows } = await sql.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
  );
  return rows.map(({ name }) => name).filter((name) => !common.has(name));
}

/** How many rows there are in them. */
export async function countRows(sql: Sql): Promise<number> {
  const counts = (await serviceTables(sql)).map((table) => `(SELECT count(*)::int FROM ${table})`);
  const { rows } = await sql.query<{ sum: number }>(`SELECT ${counts.join(' + ')} AS sum`);
  return rows[0]?.sum ?? 0;
}
