import { createHash } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';

/** Runs a script on the log of one partition. */
export type LogScript = (
  redis: Redis | Cluster,
  key: string,
  values: readonly string[],
) => Promise<unknown>;

/** Makes a script of Lua source: sent whole only to a server that does not know it, or not any more. */
export function createLogScript(source: string): LogScript {
  const digest = createHash('sha1').update(source).digest('hex');
  return async (redis, key, values) => {
    try {
      return await redis.evalsha(digest, 1, key, ...values);
    } catch (error) {
      if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
      return redis.eval(source, 1, key, ...values);
    }
  };
}
