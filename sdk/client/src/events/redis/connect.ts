import { Cluster, Redis } from 'ioredis';

/** A connection of the app, or the URL of a server. */
export type RedisSource = string | Redis | Cluster;

/** Milliseconds without an answer after which a connection is dead. */
const answerTimeout = 5_000;
const longestPause = 2_000;

/**
 * Opens a connection that fails at once while Redis is away, and comes back by itself: a read that was sent again after a
 * break would leave behind what the first one had been given. That of the app is left alone.
 */
export function connect(source: RedisSource): Redis | Cluster {
  const options = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: answerTimeout,
    socketTimeout: answerTimeout,
    // The names of the logs are those of the platform.
    keyPrefix: '',
    lazyConnect: false,
  };
  const replyMapping = 'legacy' as const;
  const retryStrategy = (attempt: number): number => Math.min(attempt * 100, longestPause);
  const redis = open();
  redis.on('error', () => undefined);
  return redis;

  function open(): Redis | Cluster {
    if (typeof source === 'string') return new Redis(source, { ...options, retryStrategy });
    if (source instanceof Cluster) {
      const redisOptions = { ...source.options.redisOptions, ...options, replyMapping };
      return source.duplicate([], { enableOfflineQueue: false, redisOptions });
    }
    return source.duplicate({ ...options, retryStrategy });
  }
}
