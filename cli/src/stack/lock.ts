import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { codeOf } from './error-facts.ts';
import { identify, isRunning, type ProcessIdentity } from './process-identity.ts';

/** The lock of one `.fitsync` folder, held. */
export interface StackLock {
  release(): void;
}

/** Takes the lock; when a living process holds it, says which one. A dead one's lock is taken over. */
export function acquireLock(path: string): StackLock | { readonly heldBy: ProcessIdentity } {
  const self = identify(process.pid);
  if (!self) throw new Error('cannot identify this process: is /proc or ps available?');
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(self));
  try {
    for (;;) {
      if (tryLink(draft, path)) return { release: () => releaseLock(path, self) };
      const heldBy = readLockOwner(path);
      if (heldBy) return { heldBy };
      removeStale(path);
    }
  } finally {
    rmSync(draft, { force: true });
  }
}

/** The living process that holds the lock. */
export function readLockOwner(path: string): ProcessIdentity | undefined {
  const owner = readOwner(path);
  return owner && isRunning(owner) ? owner : undefined;
}

/** Removes a lock whose owner is dead; one that is alive keeps it. */
export function removeStale(path: string): void {
  const aside = `${path}.stale.${process.pid}`;
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  // Between looking and moving another process may have taken the lock over: then it gets it back.
  if (readLockOwner(aside)) tryLink(aside, path);
  rmSync(aside, { force: true });
}

function releaseLock(path: string, self: ProcessIdentity): void {
  if (readOwner(path)?.birth === self.birth) rmSync(path, { force: true });
}

function readOwner(path: string): ProcessIdentity | undefined {
  try {
    const owner: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isIdentity(owner) ? owner : undefined;
  } catch {
    return undefined;
  }
}

function isIdentity(value: unknown): value is ProcessIdentity {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'birth' in value &&
    typeof value.birth === 'string'
  );
}

/** A link appears with its content or not at all, unlike a file that is created and then written. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
