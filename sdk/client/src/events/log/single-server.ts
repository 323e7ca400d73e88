import { Cluster, type Redis } from 'ioredis';

/** The one server that holds all logs, to be read as one; throws for a cluster, which reads one key at a time. */
export function singleServer(redis: Redis | Cluster): Redis {
  if (redis instanceof Cluster) throw new Error('a cluster cannot be followed as one log');
  return redis;
}
