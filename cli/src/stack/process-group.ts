import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import type { BoundSocket } from './bound-socket.ts';
import type { Environment } from './environment.ts';
import type { ExitReason, Running } from './keep-running.ts';

/** A script to run as a process of its own. */
export interface ScriptLaunch {
  readonly script: string;
  readonly arguments?: readonly string[];
  readonly cwd: string;
  readonly env: Environment;
  /** Where stdout and stderr are appended. */
  readonly logFile: string;
}

/** A started process. */
export interface StartedProcess extends Running {
  readonly pid: number;
  /** Resolves when it has told that it can work. */
  readonly ready: Promise<void>;
  /** Asks it to end, with SIGTERM after its clients have left, and kills it when the time is over. */
  stop(signal: 'SIGINT' | 'SIGTERM', graceMs: number): Promise<void>;
}

/** The processes of one stack. None of them outlives this process. */
export interface ProcessGroup {
  /** With a socket, the process is told to listen on it (`LISTEN_FD`). */
  start(launch: ScriptLaunch, socket?: BoundSocket): Promise<StartedProcess>;
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
    start: async (launch, socket) => {
      const child = spawnScript(launch, socket);
      living.add(child);
      const exited = new Promise<ExitReason>((resolve) => {
        child.once('exit', (code, signal) => {
          living.delete(child);
          resolve(signal ?? `exit ${code}`);
        });
      });
      const ready = new Promise<void>((resolve) => {
        child.once('message', () => resolve());
      });
      const pid = await whenSpawned(child);
      return {
        pid,
        startedAt: new Date(),
        exited,
        ready,
        stop: async (signal, graceMs) => {
          child.kill(signal);
          const timer = setTimeout(() => kill(child, 'SIGKILL'), graceMs);
          await exited;
          clearTimeout(timer);
        },
      };
    },
    close: () => {
      process.off('exit', killAll);
    },
  };
}

/** Where a process finds the socket among its open files, after standard input, output and error. */
const socketFd = 3;

function spawnScript(launch: ScriptLaunch, socket: BoundSocket | undefined): ChildProcess {
  const log = openSync(launch.logFile, 'a', 0o600);
  try {
    const args = ['--disable-warning=ExperimentalWarning', launch.script];
    return spawn(process.execPath, [...args, ...(launch.arguments ?? [])], {
      cwd: launch.cwd,
      env: socket ? { ...launch.env, LISTEN_FD: String(socketFd) } : launch.env,
      stdio: ['ignore', log, log, socket?.fd ?? 'ignore', 'ipc'],
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

/** Signals the process and whatever it started. */
function kill(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    process.kill(-child.pid, signal);
  } catch {
    child.kill(signal);
  }
}
