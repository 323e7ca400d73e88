import { chmod, mkdtemp, readdir, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes the folder for the servers of one run, in memory where there is enough of it: there syncing costs nothing, and
 * cloning a database, which copies hundreds of files, little. `prefix` names the kind of run; folders of its runs that were
 * killed, and so could not delete them, are deleted. Whoever makes one deletes it.
 */
export async function makeRunDirectory(prefix: string): Promise<string> {
  const base = await chooseBase();
  for (const name of await readdir(base)) {
    const pid = Number(new RegExp(`^${prefix}(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    // One of another account is left to that account.
    await rm(join(base, name), { recursive: true, force: true }).catch(() => undefined);
  }
  const directory = await mkdtemp(join(base, `${prefix}${process.pid}-`));
  // Postgres runs under another account when we are root.
  await chmod(directory, 0o755);
  return directory;
}

async function chooseBase(): Promise<string> {
  const memory = await statfs('/dev/shm').catch(() => undefined);
  const enough = 2 * 1024 ** 3;
  return memory && memory.bavail * memory.bsize > enough ? '/dev/shm' : tmpdir();
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it is there, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
