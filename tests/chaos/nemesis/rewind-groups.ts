import { logKey, partitionCount } from '@fitsync/runtime/events';
import type { Redis } from 'ioredis';

/** Sets every group of every log back to the beginning: what it has handled is delivered again. */
export async function rewindGroups(redis: Redis, publishers: readonly string[]): Promise<void> {
  for (const service of publishers) {
    for (let partition = 0; partition < partitionCount; partition += 1) {
      const key = logKey(service, partition);
      for (const group of await namesOfGroups(redis, key)) {
        await redis.xgroup('SETID', key, group, '0');
      }
    }
  }
}

/** None when there is no log: nothing was ever written to it, or it is lost. */
async function namesOfGroups(redis: Redis, key: string): Promise<string[]> {
  if ((await redis.exists(key)) === 0) return [];
  const groups: unknown = await redis.xinfo('GROUPS', key);
  // Each group is a list of names and values in turn, the name of the group first.
  return (Array.isArray(groups) ? groups : []).map((group) => String(group[1]));
}
