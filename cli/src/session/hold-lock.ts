import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { acquireLock, type StackLock } from '../stack/lock.ts';

const patienceMs = 10_000;
const intervalMs = 50;

/** Takes a lock that other commands hold for moments only, waiting for its turn. */
export async function holdLock(path: string): Promise<StackLock> {
  mkdirSync(dirname(path), { recursive: true });
  for (let waited = 0; waited < patienceMs; waited += intervalMs) {
    const lock = acquireLock(path);
    if ('release' in lock) return lock;
    await delay(intervalMs);
  }
  throw new CliError(exitCodes.failure, `another command keeps ${path}`);
}
