import { Cluster, Redis } from 'ioredis';
import type { Logger } from '../observability/index.ts';

/** Milliseconds without an answer after which a Redis counts as away. */
const answerTimeout = 500;
const longestPause = 2_000;
/** Milliseconds that a service that starts waits for Redis. */
const startTimeout = 1_000;

/**
 * Connects to Redis: `redis://…`, or a cluster given as `redis+cluster://host:port` or a comma list.
 *
 * The connection is for requests: without Redis a command fails at once instead of waiting for it, and
 * the connection comes back by itself. A Redis that hangs is as good as none: the first commands wait for it, then the
 * connection is given up, and until a new one has been answered nobody waits. Blocking readers need a connection of
 * their own (`duplicate()`) with longer limits.
 */
export function connectRedis(url: string, logger: Pick<Logger, 'info' | 'warn'>): Redis | Cluster {
  const options = {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    commandTimeout: answerTimeout,
    socketTimeout: answerTimeout,
  };
  const pause = (attempt: number): number => Math.min(attempt * 100, longestPause);
  const redis = isCluster(url)
    ? new Cluster(toNodes(url), {
        enableOfflineQueue: false,
        clusterRetryStrategy: pause,
        redisOptions: options,
      })
    : new Redis(url, { ...options, retryStrategy: pause });
  let isDown = false;
  // Each attempt to connect reports an error; the log wants the first.
  redis.on('error', (error) => {
    if (!isDown) logger.warn({ err: error }, 'Redis does not answer');
    isDown = true;
  });
  redis.on('ready', () => {
    if (isDown) logger.info('Redis answers again');
    isDown = false;
  });
  return redis;
}

/** Resolves when Redis answers, cannot be reached or takes its time: without it a service starts as well. */
export function firstAttempt(redis: Redis | Cluster): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, startTimeout);
    const end = (): void => {
      clearTimeout(timer);
      resolve();
    };
    redis.once('ready', end);
    redis.once('close', end);
  });
}

function isCluster(url: string): boolean {
  return url.startsWith('redis+cluster:') || url.includes(',');
}

function toNodes(url: string): { host: string; port: number }[] {
  return url
    .replace(/^redis\+cluster:\/\//, '')
    .split(',')
    .map((node) => {
      const { hostname, port } = new URL(node.includes('://') ? node : `redis://${node}`);
      return { host: hostname, port: Number(port || 6379) };
    });
}
