import { Cluster, type Redis } from 'ioredis';

/**
 * The policy by which Redis makes room for new data, if it is one that may throw events away; undefined when it is not,
 * or when Redis does not say, as managed servers do.
 */
export async function findHarmfulEviction(redis: Redis | Cluster): Promise<string | undefined> {
  const servers = redis instanceof Cluster ? redis.nodes('master') : [redis];
  const policies = await Promise.all(servers.map(readPolicy));
  return policies.find((policy) => policy !== undefined && policy !== 'noeviction');
}

async function readPolicy(redis: Redis): Promise<string | undefined> {
  try {
    return (await redis.config('GET', 'maxmemory-policy'))[1];
  } catch {
    return undefined;
  }
}
