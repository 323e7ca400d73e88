import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readCommand } from './port-owner.ts';

/**
 * Makes way for a new server on a data directory. Waits for a server that is still going down, because its parent was
 * killed a moment ago; removes the lock file of one that is gone; fails when another one is in use.
 */
export async function clearStaleLock(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  const deadline = Date.now() + 5_000;
  for (;;) {
    const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
    if (!pid) return;
    if (!(await isPostgres(pid))) {
      await rm(lock, { force: true });
      return;
    }
    if (Date.now() > deadline) {
      throw new Error(
        `The database in ${data} is already served by process ${pid}. Stop what started it first.`,
      );
    }
    await delay(50);
  }
}

/** Process numbers are used again: after a reboot the one in the file may be anybody. */
async function isPostgres(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Anything else means that it runs, under another account.
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
  }
  const command = await readCommand(pid);
  return process.platform !== 'linux' || command.includes('postgres');
}
