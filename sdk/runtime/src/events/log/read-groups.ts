import type { Cluster, Redis } from 'ioredis';
import type { GroupPlace } from '../relay/decide-trim.ts';
import { nextLogId } from './log-id.ts';

/**
 * How far each group of a log has handled it. A group that moves while this looks is seen where it was or where it is
 * now; both are right.
 */
export async function readGroups(redis: Redis | Cluster, key: string): Promise<GroupPlace[]> {
  const groups = await listGroups(redis, key);
  return Promise.all(
    groups.map(async ({ name, delivered, pending }) => {
      const oldest = pending > 0 ? await readOldestPending(redis, key, name) : undefined;
      // None is pending any more: then what had been delivered before is acknowledged.
      return { name, place: oldest ?? nextLogId(delivered) };
    }),
  );
}

interface GroupInfo {
  readonly name: string;
  readonly delivered: string;
  readonly pending: number;
}

async function listGroups(redis: Redis | Cluster, key: string): Promise<GroupInfo[]> {
  let reply: unknown;
  try {
    reply = await redis.xinfo('GROUPS', key);
  } catch (error) {
    if (error instanceof Error && error.message.includes('no such key')) return [];
    throw error;
  }
  return (Array.isArray(reply) ? reply : []).map(toGroupInfo);
}

function toGroupInfo(reply: unknown): GroupInfo {
  const values: readonly unknown[] = Array.isArray(reply) ? reply : [];
  const valueOf = (field: string) => values[values.indexOf(field) + 1];
  return {
    name: String(valueOf('name')),
    delivered: String(valueOf('last-delivered-id')),
    pending: Number(valueOf('pending')),
  };
}

async function readOldestPending(
  redis: Redis | Cluster,
  key: string,
  group: string,
): Promise<string | undefined> {
  const [, oldest] = await redis.xpending(key, group);
  return typeof oldest === 'string' ? oldest : undefined;
}
