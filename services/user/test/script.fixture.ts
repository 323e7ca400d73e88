import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { writeKeys } from '@fitsync/runtime/identity';
import { onTestFinished } from 'vitest';
import type { UserUnderTest } from './user.fixture.ts';

/** How a script ended. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs a script of this service, `admin.ts`, as the command line does. */
export async function runScript(
  { database, redis }: Pick<UserUnderTest, 'database' | 'redis'>,
  script: string,
  args: readonly string[] = [],
  { input = '', env = {} }: { input?: string; env?: Readonly<Record<string, string>> } = {},
): Promise<Ended> {
  const directory = await mkdtemp(join(tmpdir(), 'fitsync-script-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const { trusted } = await writeKeys(directory, ['user']);
  const child = spawn(
    process.execPath,
    [fileURLToPath(new URL(`../src/${script}`, import.meta.url)), ...args],
    {
      env: {
        USER_DATABASE_URL: database.url,
        REDIS_URL: redis.url,
        TRUSTED_KEYS_FILE: trusted,
        ...env,
      },
      stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  child.stdin?.end(input);
  const exited = once(child, 'exit');
  const [output, errors] = await Promise.all([read(child.stdout), read(child.stderr)]);
  await exited;
  return { code: child.exitCode, output, errors };
}

async function read(stream: NodeJS.ReadableStream | null): Promise<string> {
  return stream === null ? '' : text(stream);
}
