import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A Redis server program. */
export interface RedisBinary {
  readonly file: string;
  /** Folders of libraries that it needs and that this machine does not have. */
  readonly libraries: readonly string[];
}

/** Older ones lack what the event log needs. */
const oldestMajor = 7;

/** The first `redis-server` or `valkey-server` on PATH that is new enough. */
export function findRedisOnPath(): RedisBinary | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  for (const name of ['redis-server', 'valkey-server']) {
    for (const folder of folders) {
      const binary = { file: join(folder, name), libraries: [] };
      if (isExecutable(binary.file) && isUsableRedis(binary)) return binary;
    }
  }
  return undefined;
}

/** Whether the program runs on this machine and is new enough. */
export function isUsableRedis(binary: RedisBinary): boolean {
  const { status, stdout } = spawnSync(binary.file, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, ...libraryEnvironment(binary) },
  });
  const major = /v=(\d+)/.exec(stdout ?? '')?.[1];
  return status === 0 && Number(major) >= oldestMajor;
}

/** Environment that lets the program find its libraries. */
export function libraryEnvironment({ libraries }: RedisBinary): Record<string, string> {
  return libraries.length === 0 ? {} : { LD_LIBRARY_PATH: libraries.join(delimiter) };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
