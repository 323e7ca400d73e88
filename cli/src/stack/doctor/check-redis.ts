import { Redis } from 'ioredis';
import { messageOf } from '../error-facts.ts';
import { type Check, fail, type Finding, ok, warn } from './check.ts';

/** The running Redis: version, and the settings that keep events from being dropped. */
export const checkRedis: Check = async ({ env, addresses, stack }) => {
  const url = addresses.redisUrl ?? env['REDIS_URL'] ?? stack?.redis_url;
  if (!url) return [];
  const [first = ''] = url.split(',');
  const redis = new Redis(first.replace(/^redis\+cluster:/, 'redis:'), {
    lazyConnect: true,
    connectTimeout: 3000,
    retryStrategy: () => null,
  });
  redis.on('error', () => {});
  try {
    await redis.connect();
    const version = /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? '?';
    return [
      ok('redis server', version),
      judge(
        await readSetting(redis, 'maxmemory-policy'),
        'maxmemory-policy',
        'noeviction',
        'set it: otherwise a full Redis forgets events that nobody has read',
      ),
      judge(
        await readSetting(redis, 'appendonly'),
        'appendonly',
        'yes',
        'set it: otherwise a restart forgets events, until they are published again',
      ),
    ];
  } catch (error) {
    const advice = 'check REDIS_URL, or fitsync logs';
    return [fail('redis server', messageOf(error), advice)];
  } finally {
    redis.disconnect();
  }
};

/** Managed servers do not let everyone read their settings. */
async function readSetting(redis: Redis, name: string): Promise<string | undefined> {
  try {
    return (await redis.config('GET', name))[1];
  } catch {
    return undefined;
  }
}

function judge(
  value: string | undefined,
  setting: string,
  wanted: string,
  advice: string,
): Finding {
  const name = `redis ${setting}`;
  if (value === wanted) return ok(name, value);
  if (value === undefined) {
    return warn(name, 'cannot be read', `make sure that it is ${wanted}`);
  }
  return warn(name, `${value}, should be ${wanted}`, advice);
}
