import { readFileSync } from 'node:fs';
import type { Environment } from './environment.ts';

const intervalMs = 500;
const furthest = 5;

interface Process {
  readonly pid: number;
  readonly parent: number;
}

/**
 * Ends when the `npm` or `npx` that started this process dies, even by SIGKILL, which it cannot pass
 * on. Never ends when no npm started it: to outlive a shell is what `nohup` is for.
 */
export function watchLauncher(env: Environment): AbortSignal {
  const controller = new AbortController();
  const chain = env['npm_lifecycle_event'] ? chainToNpm() : [];
  if (chain.length === 0) return controller.signal;
  const timer = setInterval(() => {
    // Whoever loses its parent gets another one.
    if (chain.every(({ pid, parent }) => parentOf(pid) === parent)) return;
    clearInterval(timer);
    controller.abort();
  }, intervalMs);
  timer.unref();
  return controller.signal;
}

/** The processes from this one up to the child of npm: usually a shell is between, which survives it. */
function chainToNpm(): Process[] {
  const chain: Process[] = [];
  let pid = process.pid;
  while (chain.length < furthest) {
    const parent = parentOf(pid);
    if (parent <= 1) return [];
    chain.push({ pid, parent });
    if (/^Name:\s*np[mx]\b/m.test(readStatus(parent))) return chain;
    pid = parent;
  }
  return [];
}

/** The parent of a process; 0 where `/proc` does not tell. */
function parentOf(pid: number): number {
  return Number(/^PPid:\s*(\d+)$/m.exec(readStatus(pid))?.[1] ?? 0);
}

function readStatus(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
