import { join } from 'node:path';
import { defaultCacheDirectory, systemName } from './cache-directory.ts';
import {
  canFetchDebianProgram,
  type DebianProgram,
  fetchDebianProgram,
  findFetchedProgram,
} from './fetch-debian-program.ts';
import type { Program } from './program.ts';
import { findRedisOnPath, isUsableRedis } from './redis-binary.ts';

const debianRedis: DebianProgram = {
  packages: ['redis-server', 'redis-tools'],
  path: 'usr/bin/redis-server',
  isUsable: isUsableRedis,
};

/** A Redis server program, and whether it belongs to the machine or is a private copy. */
export interface FoundRedis extends Program {
  readonly origin: 'path' | 'cache';
}

/**
 * Finds a Redis server: on PATH, else a private copy in the cache folder, which is downloaded (Debian, Ubuntu) or
 * compiled (elsewhere) the first time.
 */
export async function findRedis(
  cacheDirectory = defaultCacheDirectory('redis'),
  onProgress: (text: string) => void = () => undefined,
): Promise<FoundRedis> {
  const installed = findRedisOnPath();
  if (installed) return { ...installed, origin: 'path' };

  const target = join(cacheDirectory, await systemName());
  const fetched = await findFetchedProgram(debianRedis, target);
  if (fetched) return { ...fetched, origin: 'cache' };

  const problems: unknown[] = [];
  if (await canFetchDebianProgram()) {
    onProgress('Downloading a private copy of Redis (once, about 25 MB)');
    try {
      return { ...(await fetchDebianProgram(debianRedis, target)), origin: 'cache' };
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

async function compileRedis(cacheDirectory: string): Promise<Program> {
  // The package exports no way to get the program without starting it, and its class is CommonJS.
  const { default: module } = await import('redis-memory-server/lib/util/RedisBinary.js');
  const file = await module.default.getPath({ downloadDir: join(cacheDirectory, 'compiled') });
  return { file, libraries: [] };
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.trim().split('\n').slice(0, 3).join(' ');
}
