import type { Redis } from 'ioredis';
import type { CommandContext } from '../program/command.ts';
import { findStack } from '../program/find-stack.ts';
import { connectRedis, unreachableRedis } from './connect-redis.ts';
import { type ServiceDatabases, withServiceDatabases } from './service-databases.ts';

/** Everything that knows about events: the logs, and the databases of the services. */
export interface EventSources {
  readonly redis: Redis;
  readonly databases: ServiceDatabases;
}

/** Opens both for some work. When Redis goes away meanwhile, the command ends with 5. */
export async function withEventSources<T>(
  context: CommandContext,
  work: (sources: EventSources) => Promise<T>,
): Promise<T> {
  const { redisUrl } = findStack(context);
  const redis = await connectRedis(redisUrl);
  try {
    return await withServiceDatabases(context, (databases) => work({ redis, databases }));
  } catch (error) {
    throw isConnectionLost(error) ? unreachableRedis(redisUrl, error) : error;
  } finally {
    redis.disconnect();
  }
}

function isConnectionLost(error: unknown): boolean {
  return (
    error instanceof Error &&
    (error.name === 'MaxRetriesPerRequestError' || error.message === 'Connection is closed.')
  );
}
