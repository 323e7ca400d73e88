import { setTimeout as delay } from 'node:timers/promises';
import { readLockOwner, removeStale } from './lock.ts';
import type { StackPaths } from './paths.ts';
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts';
import { processesOf, readStackFile, removeStackFile, type StackFile } from './stack-file.ts';

/** What was stopped. */
export interface StoppedStack {
  readonly pid: number;
  /** Whether it had to be killed. */
  readonly forced: boolean;
}

// Services get 10 s, and the databases some more.
const patienceMs = 20_000;

/**
 * Stops the stack of a folder and waits until it is gone. The process is the one that holds the lock:
 * a number in an old file may belong to anybody by now. `undefined` when no stack runs.
 */
export async function stopStack(
  paths: StackPaths,
  signal: AbortSignal,
): Promise<StoppedStack | undefined> {
  const owner = readLockOwner(paths.lockFile);
  const services = identifyServices(readStackFile(paths.stackFile));
  if (!owner) {
    removeStackFile(paths.stackFile);
    removeStale(paths.lockFile);
    return undefined;
  }
  process.kill(owner.pid, 'SIGTERM');
  const forced = !(await waitUntilGone([owner], patienceMs, signal));
  if (forced) {
    process.kill(owner.pid, 'SIGKILL');
    // Its services end because of that; one that hangs is killed too.
    await waitUntilGone([owner, ...services], 5000, signal);
    for (const service of services.filter(isRunning)) process.kill(service.pid, 'SIGKILL');
    removeStackFile(paths.stackFile);
    removeStale(paths.lockFile);
  }
  return { pid: owner.pid, forced };
}

function identifyServices(stack: StackFile | undefined): ProcessIdentity[] {
  return stack ? processesOf(stack).flatMap((pid) => identify(pid) ?? []) : [];
}

async function waitUntilGone(
  processes: readonly ProcessIdentity[],
  timeoutMs: number,
  signal: AbortSignal,
): Promise<boolean> {
  const deadline = Date.now() + timeoutMs;
  while (processes.some(isRunning)) {
    if (Date.now() > deadline) return false;
    await delay(50, undefined, { signal });
  }
  return true;
}
