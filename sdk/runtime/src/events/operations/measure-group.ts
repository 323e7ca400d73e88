import type { Cluster, Redis } from 'ioredis';
import {
  compareLogIds,
  findOldestPending,
  type GroupInfo,
  parseLogId,
  readLogInfo,
} from '@fitsync/sdk/internal/log';

/** What a group has still to do in the log of one partition. */
export interface GroupWork {
  readonly pending: number;
  readonly undelivered: number;
  /** When the first entry was published that it has not handled; absent when there is none. */
  readonly oldest_ms?: number;
}

/** Measures the work of a group that Redis knows. */
export async function measureGroup(
  redis: Redis | Cluster,
  key: string,
  { name, pending, delivered, lag }: GroupInfo,
): Promise<GroupWork> {
  const [undelivered, ids] = await Promise.all([
    lag ?? countAfter(redis, key, delivered),
    Promise.all([
      pending > 0 ? findOldestPending(redis, key, name) : undefined,
      firstAfter(redis, key, delivered),
    ]),
  ]);
  return { pending, undelivered, ...withOldest(ids) };
}

/** Measures the work of a group that Redis does not know, or not any more: all that stands after its position. */
export async function measurePosition(
  redis: Redis | Cluster,
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

async function firstAfter(
  redis: Redis | Cluster,
  key: string,
  id: string,
): Promise<string | undefined> {
  const [first] = await redis.xrange(key, `(${id}`, '+', 'COUNT', 1);
  return first?.[0];
}

const pageSize = 1_000;

async function countAfter(redis: Redis | Cluster, key: string, id: string): Promise<number> {
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
