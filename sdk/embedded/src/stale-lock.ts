import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readCommand } from './port-owner.ts';

/**
 * Makes way for a new server on a data directory. Waits for a server that is still going down, because its parent was
 * killed a moment ago; removes a lock file whose process number belongs to somebody else by now; fails when another
 * server is in use.
 */
export async function clearStaleLock(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  const deadline = Date.now() + 5_000;
  for (;;) {
    const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
    // The file of a server that is gone is left to Postgres: what that had started may still be at work on the data, and
    // the file tells how to find out.
    if (!pid || !isAlive(pid)) return;
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

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Anything else means that it runs, under another account.
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** Process numbers are used again: after a reboot the one in the file may be anybody. */
async function isPostgres(pid: number): Promise<boolean> {
  const command = await readCommand(pid);
  return process.platform !== 'linux' || command.includes('postgres');
}
