import { Redis } from 'ioredis';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** Connects to Redis, or says where it looked: a command does not wait for a server to appear. */
export async function connectRedis(url: string): Promise<Redis> {
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 1,
    // A blocked read keeps its connection open; the end of a command need not wait for that.
    disconnectTimeout: 100,
    retryStrategy: () => null,
  });
  const errors: Error[] = [];
  redis.on('error', (error: Error) => errors.push(error));
  try {
    await redis.connect();
    // From here on a broken connection comes back.
    redis.options.retryStrategy = (attempt) => Math.min(attempt * 100, 2_000);
    return redis;
  } catch (cause) {
    redis.disconnect();
    throw unreachableRedis(url, errors[0] ?? cause);
  }
}

/** The error for a Redis that cannot be worked with. */
export function unreachableRedis(url: string, cause: unknown): CliError {
  const message = cause instanceof Error ? cause.message : String(cause);
  return new CliError(
    exitCodes.unreachableOrForbidden,
    `cannot reach Redis at ${withoutPassword(url)}: ${message}`,
    { hints: ['start the platform with: fitsync up', 'or say where it is: --redis-url'], cause },
  );
}

function withoutPassword(url: string): string {
  return url.replace(/\/\/[^@/]*@/, '//');
}
