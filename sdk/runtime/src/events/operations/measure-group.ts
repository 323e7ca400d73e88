import type { Redis } from 'ioredis';
import { compareLogIds, parseLogId } from '../log/log-id.ts';
import { isNoSuchKey, readLogInfo, toFields } from '../log/log-info.ts';

/** A group as Redis knows it. */
export interface GroupInfo {
  readonly name: string;
  /** Entries that it was given and has not acknowledged. */
  readonly pending: number;
  /** Id of the last entry that it was given. */
  readonly delivered: string;
  /** Entries that it was not given yet; undefined when Redis has lost count. */
  readonly lag: number | undefined;
}

/** What a group has still to do in the log of one partition. */
export interface GroupWork {
  readonly pending: number;
  readonly undelivered: number;
  /** When the first entry was published that it has not handled; absent when there is none. */
  readonly oldest_ms?: number;
}

/** The groups that read a log, as Redis knows them; none for a log that does not exist yet. */
export async function listGroups(redis: Redis, key: string): Promise<GroupInfo[]> {
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
    return {
      name: String(fields.get('name')),
      pending: Number(fields.get('pending')),
      delivered: String(fields.get('last-delivered-id')),
      lag: typeof lag === 'number' ? lag : undefined,
    };
  });
}

/** Measures the work of a group that Redis knows. */
export async function measureGroup(
  redis: Redis,
  key: string,
  { name, pending, delivered, lag }: GroupInfo,
): Promise<GroupWork> {
  const [undelivered, ids] = await Promise.all([
    lag ?? countAfter(redis, key, delivered),
    Promise.all([
      pending > 0 ? oldestPending(redis, key, name) : undefined,
      firstAfter(redis, key, delivered),
    ]),
  ]);
  return { pending, undelivered, ...withOldest(ids) };
}

/** Measures the work of a group that Redis does not know, or not any more: all that stands after its position. */
export async function measurePosition(
  redis: Redis,
  key: string,
  position: string,
): Promise<GroupWork> {
  const undelivered =
    position === '0-0'
      ? (await readLogInfo(redis, key)).length
      : await countAfter(redis, key, position);
  return { pending: 0, undelivered, ...withOldest([await firstAfter(redis, key, position)]) };
}

function withOldest(ids: readonly (string | undefined)[]): { readonly oldest_ms?: number } {
  const [oldest] = ids.filter((id) => id !== undefined).sort(compareLogIds);
  return oldest === undefined ? {} : { oldest_ms: parseLogId(oldest).ms };
}

async function oldestPending(
  redis: Redis,
  key: string,
  group: string,
): Promise<string | undefined> {
  const [, oldest] = await redis.xpending(key, group);
  return typeof oldest === 'string' ? oldest : undefined;
}

async function firstAfter(redis: Redis, key: string, id: string): Promise<string | undefined> {
  const [first] = await redis.xrange(key, `(${id}`, '+', 'COUNT', 1);
  return first?.[0];
}

const pageSize = 1_000;

async function countAfter(redis: Redis, key: string, id: string): Promise<number> {
  let count = 0;
  let after = id;
  for (;;) {
    const page = await redis.xrange(key, `(${after}`, '+', 'COUNT', pageSize);
    count += page.length;
    const last = page.at(-1)?.[0];
    if (page.length < pageSize || last === undefined) return count;
    after = last;
  }
}
