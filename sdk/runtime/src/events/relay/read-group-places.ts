import type { Cluster, Redis } from 'ioredis';
import { findOldestPending, listGroups, nextLogId } from '@fitsync/sdk/internal/log';
import type { GroupPlace } from './decide-trim.ts';

/**
 * How far each group of a log has handled it. A group that moves while this looks is seen where it was or where it is
 * now; both are right.
 */
export async function readGroupPlaces(redis: Redis | Cluster, key: string): Promise<GroupPlace[]> {
  const groups = await listGroups(redis, key);
  return Promise.all(
    groups.map(async ({ name, delivered, pending }) => {
      const oldest = pending > 0 ? await findOldestPending(redis, key, name) : undefined;
      // None is pending any more: then what had been delivered before is acknowledged.
      return { name, place: oldest ?? nextLogId(delivered) };
    }),
  );
}
