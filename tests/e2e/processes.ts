import { readdir, readFile } from 'node:fs/promises';

async function parentOf(pid: number): Promise<number | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in parentheses and may hold anything.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
}

/** The processes that descend from this one, itself included; from `/proc`, so on Linux. */
export async function familyOf(pid: number): Promise<number[]> {
  const all = (await readdir('/proc')).map(Number).filter((one) => Number.isInteger(one));
  const parents = new Map<number, number | undefined>();
  for (const one of all) parents.set(one, await parentOf(one));
  const family = new Set([pid]);
  for (let before = 0; before < family.size;) {
    before = family.size;
    for (const [one, parent] of parents) {
      if (parent !== undefined && family.has(parent)) family.add(one);
    }
  }
  return [...family];
}

/** Those of the processes that still run. */
export function stillRunning(pids: readonly number[]): number[] {
  return pids.filter((pid) => {
    try {
      process.kill(pid, 0);
      return true;
    } catch {
      return false;
    }
  });
}
