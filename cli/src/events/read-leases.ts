import { leaseKey, partitionCount } from '@fitsync/runtime/events';
import type { Redis } from 'ioredis';

/** The processes of an app that read the partitions of a log for its group; null for those that none reads. */
export function readLeases(
  redis: Redis,
  log: string,
  group: string,
): Promise<readonly (string | null)[]> {
  return redis.mget(
    Array.from({ length: partitionCount }, (_, partition) => leaseKey(log, partition, group)),
  );
}
