import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { libraryEnvironment, type Program } from './program.ts';

/** Older ones lack what the event log needs. */
const oldestMajor = 7;

/** The first `redis-server` or `valkey-server` on PATH that is new enough. */
export function findRedisOnPath(): Program | undefined {
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
export function isUsableRedis(binary: Program): boolean {
  const { status, stdout } = spawnSync(binary.file, ['--version'], {
    encoding: 'utf8',
    env: { ...process.env, ...libraryEnvironment(binary) },
  });
  const major = /v=(\d+)/.exec(stdout ?? '')?.[1];
  return status === 0 && Number(major) >= oldestMajor;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
