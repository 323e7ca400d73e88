import { readFile, readdir, readlink } from 'node:fs/promises';

/** A process that holds a port. */
export interface PortOwner {
  readonly pid: number;
  /** Its command, shortened. */
  readonly command: string;
}

/**
 * The process that listens on a TCP port of this machine, as far as it can be told: only on Linux, and only for
 * processes whose open files we may see.
 */
export async function findPortOwner(port: number): Promise<PortOwner | undefined> {
  const sockets = await listeningSockets(port);
  if (sockets.size === 0) return undefined;
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry) || !(await holdsAny(entry, sockets))) continue;
    return { pid: Number(entry), command: await readCommand(Number(entry)) };
  }
  return undefined;
}

/** The start of a process's command line; empty when it cannot be told. */
export async function readCommand(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return text.replaceAll('\0', ' ').trim().slice(0, 120);
}

/** Says that a port is busy, by whom if that can be told, and what to do. */
export async function describeBusyPort(port: number): Promise<string> {
  const owner = await findPortOwner(port);
  return owner
    ? `Port ${port} is in use by process ${owner.pid} (${owner.command}). Stop that process, or choose another port.`
    : `Port ${port} is in use by another process. Stop that process, or choose another port.`;
}

const listenState = '0A';

/** Names of the sockets that listen on the port, as they appear among open files. */
async function listeningSockets(port: number): Promise<Set<string>> {
  const sockets = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    const text = await readFile(table, 'utf8').catch(() => '');
    for (const line of text.split('\n').slice(1)) {
      const fields = line.trim().split(/\s+/);
      const [local, state, inode] = [fields[1], fields[3], fields[9]];
      if (state !== listenState || !local || !inode) continue;
      if (Number.parseInt(local.slice(local.lastIndexOf(':') + 1), 16) === port) {
        sockets.add(`socket:[${inode}]`);
      }
    }
  }
  return sockets;
}

async function holdsAny(pid: string, sockets: ReadonlySet<string>): Promise<boolean> {
  const files = await readdir(`/proc/${pid}/fd`).catch(() => []);
  for (const file of files) {
    const target = await readlink(`/proc/${pid}/fd/${file}`).catch(() => '');
    if (sockets.has(target)) return true;
  }
  return false;
}
