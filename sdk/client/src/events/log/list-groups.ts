import type { Cluster, Redis } from 'ioredis';
import { isNoSuchKey, toFields } from './log-info.ts';

/** A group as Redis knows it. */
export interface GroupInfo {
  readonly name: string;
  /** Entries that it was given and has not acknowledged. */
  readonly pending: number;
  /** Id of the last entry that it was given. */
  readonly delivered: string;
  /** Entries that there have been up to there; undefined when Redis has lost count. */
  readonly read: number | undefined;
  /** Entries that it was not given yet; undefined when Redis has lost count. */
  readonly lag: number | undefined;
}

/** The groups that read a log, as Redis knows them; none for a log that does not exist yet. */
export async function listGroups(redis: Redis | Cluster, key: string): Promise<GroupInfo[]> {
  let reply: unknown;
  try {
    reply = await redis.xinfo('GROUPS', key);
  } catch (error) {
    if (isNoSuchKey(error)) return [];
    throw error;
  }
  const groups: readonly unknown[] = Array.isArray(reply) ? reply : [];
  return groups.map((group) => {
    const fields = toFields(group);
    const lag = fields.get('lag');
    const read = fields.get('entries-read');
    return {
      name: String(fields.get('name')),
      pending: Number(fields.get('pending')),
      delivered: String(fields.get('last-delivered-id')),
      read: typeof read === 'number' ? read : undefined,
      lag: typeof lag === 'number' ? lag : undefined,
    };
  });
}

/** Id of the oldest entry that a group was given and has not acknowledged; undefined when there is none. */
export async function findOldestPending(
  redis: Redis | Cluster,
  key: string,
  group: string,
): Promise<string | undefined> {
  const [, oldest] = await redis.xpending(key, group);
  return typeof oldest === 'string' ? oldest : undefined;
}
