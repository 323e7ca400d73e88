import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { canFetchDebianRedis, fetchDebianRedis, findFetchedRedis } from './fetch-debian-redis.ts';
import { type RedisBinary, findRedisOnPath } from './redis-binary.ts';

/** A Redis server program, and whether it belongs to the machine or is a private copy. */
export interface FoundRedis extends RedisBinary {
  readonly origin: 'path' | 'cache';
}

/**
 * Finds a Redis server: on PATH, else a private copy in the cache folder, which is downloaded (Debian, Ubuntu) or
 * compiled (elsewhere) the first time.
 */
export async function findRedis(
  cacheDirectory = defaultCacheDirectory(),
  onProgress: (text: string) => void = () => undefined,
): Promise<FoundRedis> {
  const installed = findRedisOnPath();
  if (installed) return { ...installed, origin: 'path' };

  const target = join(cacheDirectory, await systemName());
  const fetched = await findFetchedRedis(target);
  if (fetched) return { ...fetched, origin: 'cache' };

  const problems: unknown[] = [];
  if (await canFetchDebianRedis()) {
    onProgress('Downloading a private copy of Redis (once, about 25 MB)');
    try {
      return { ...(await fetchDebianRedis(target)), origin: 'cache' };
    } catch (error) {
      problems.push(error);
    }
  }
  onProgress('Compiling a private copy of Redis (once, takes minutes)');
  try {
    return { ...(await compileRedis(cacheDirectory)), origin: 'cache' };
  } catch (error) {
    problems.push(error);
  }
  throw new AggregateError(
    problems,
    `No Redis server on PATH, and no copy could be made: ${problems.map(firstLine).join('; ')}. Install redis-server or valkey-server (7 or newer), or set REDIS_URL to a server of your own.`,
  );
}

async function compileRedis(cacheDirectory: string): Promise<RedisBinary> {
  // The package exports no way to get the program without starting it, and its class is CommonJS.
  const { default: module } = await import('redis-memory-server/lib/util/RedisBinary.js');
  const file = await module.default.getPath({ downloadDir: join(cacheDirectory, 'compiled') });
  return { file, libraries: [] };
}

/** Copies for different systems do not mix when a home folder is shared. */
async function systemName(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const field = (name: string) => new RegExp(`^${name}="?([\\w.-]+)`, 'm').exec(release)?.[1];
  return [field('ID') ?? process.platform, field('VERSION_ID'), process.arch]
    .filter(Boolean)
    .join('-');
}

function defaultCacheDirectory(): string {
  const base = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache');
  return join(base, 'fitsync', 'redis');
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').slice(0, 3).join(' ');
}
