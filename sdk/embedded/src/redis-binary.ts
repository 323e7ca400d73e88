import { spawnSync } from 'node:child_process';
import { filesOnPath } from './files-on-path.ts';
import { libraryEnvironment, type Program } from './program.ts';

/** Older ones lack what the event log needs. */
const oldestMajor = 7;

/** The first `redis-server` or `valkey-server` on PATH that is new enough. */
export function findRedisOnPath(): Program | undefined {
  for (const file of filesOnPath(['redis-server', 'valkey-server'])) {
    const binary = { file, libraries: [] };
    if (isUsableRedis(binary)) return binary;
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
