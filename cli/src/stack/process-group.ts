import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { Environment } from './environment.ts';

/** A script to run as a process of its own. */
export interface ScriptLaunch {
  readonly script: string;
  readonly arguments?: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** Where stdout and stderr are appended. */
  readonly logFile: string;
}

/** How a process ended, in words: `exit 1`, `SIGKILL`. */
export type ExitReason = string;

/** A started process. */
export interface StartedProcess {
  readonly pid: number;
  readonly startedAt: Date;
  readonly exited: Promise<ExitReason>;
  /** Asks it to end with SIGTERM, and kills it when the time is over. */
  stop(graceMs: number): Promise<void>;
}

/** The processes of one stack. None of them outlives this process. */
export interface ProcessGroup {
  start(launch: ScriptLaunch): Promise<StartedProcess>;
  /** Call it when all are stopped. */
  close(): void;
}

/**
 * Starts scripts with the Node that runs this one. When this process dies, even by SIGKILL, their IPC
 * channel closes, which tells them to stop; when it exits in a hurry, they are killed at once.
 */
export function createProcessGroup(): ProcessGroup {
  const living = new Set<ChildProcess>();
  const killAll = (): void => {
    for (const child of living) kill(child, 'SIGKILL');
  };
  process.on('exit', killAll);
  return {
    start: async (launch) => {
      const child = spawnScript(launch);
      living.add(child);
      const exited = new Promise<ExitReason>((resolve) => {
        child.once('exit', (code, signal) => {
          living.delete(child);
          resolve(signal ?? `exit ${code}`);
        });
      });
      const pid = await whenSpawned(child);
      return { pid, startedAt: new Date(), exited, stop: (grace) => stop(child, exited, grace) };
    },
    close: () => {
      process.off('exit', killAll);
    },
  };
}

function spawnScript(launch: ScriptLaunch): ChildProcess {
  const log = openSync(launch.logFile, 'a', 0o600);
  try {
    const args = ['--disable-warning=ExperimentalWarning', launch.script];
    return spawn(process.execPath, [...args, ...(launch.arguments ?? [])], {
      cwd: launch.cwd,
      env: launch.env,
      stdio: ['ignore', log, log, 'ipc'],
      // A group of its own: Ctrl-C in the terminal is for us, and we stop them in order.
      detached: true,
    });
  } finally {
    closeSync(log);
  }
}

function whenSpawned(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('spawn', () => resolve(child.pid ?? 0));
  });
}

async function stop(
  child: ChildProcess,
  exited: Promise<ExitReason>,
  graceMs: number,
): Promise<void> {
  child.kill('SIGTERM');
  const timer = setTimeout(() => kill(child, 'SIGKILL'), graceMs);
  await exited;
  clearTimeout(timer);
}

/** Signals the process and whatever it started. */
function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}
