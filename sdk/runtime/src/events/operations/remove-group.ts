import type { Sql } from '@fitsync/descriptor';
import type { Redis } from 'ioredis';
import { isNoSuchKey } from '@fitsync/sdk/internal/log';

/** Makes Redis forget a group of a log; false when it knew none. */
export async function destroyGroup(redis: Redis, key: string, group: string): Promise<boolean> {
  try {
    return (await redis.xgroup('DESTROY', key, group)) === 1;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

/** Makes a publisher forget a group, so that it no longer keeps the logs for it; returns in how many partitions. */
export async function forgetGroup(sql: Sql, group: string): Promise<number> {
  const { rowCount } = await sql.query('DELETE FROM relay_group WHERE name = $1', [group]);
  return rowCount ?? 0;
}

/** The groups that a publisher keeps its logs for. */
export async function listRememberedGroups(
  sql: Sql,
): Promise<{ readonly partition: number; readonly name: string }[]> {
  const { rows } = await sql.query<{ partition: number; name: string }>(
    'SELECT partition, name FROM relay_group ORDER BY name, partition',
  );
  return rows;
}

function isMissing(error: unknown): boolean {
  return (
    isNoSuchKey(error) ||
    (error instanceof Error && error.message.includes('requires the key to exist'))
  );
}
