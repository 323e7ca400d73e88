import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { constants } from 'node:os';
import { dirname } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { SystemUser } from './system-user.ts';

/** How to run a server. */
export interface GuardedCommand {
  readonly file: string;
  readonly args: readonly string[];
  /** File that takes what the server prints; begun anew at each start. */
  readonly logFile: string;
  /** Asks the server to stop cleanly. */
  readonly stopSignal: 'INT' | 'TERM';
  readonly workingDirectory: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Whom to run it as; absent means as ourselves. */
  readonly user?: SystemUser | undefined;
}

/** A running server that ends, at the latest, when this process does. */
export interface GuardedProcess {
  /** Still running. */
  isAlive(): boolean;
  /** How it ended: `exit 1`, `SIGKILL`. */
  readonly exited: Promise<string>;
  /** The end of what the server has printed. */
  lastWords(): Promise<string>;
  /** Asks it to stop and waits until it is gone; kills it after ten seconds. */
  stop(): Promise<void>;
}

/*
 * The shell holds the reading end of a pipe whose only writing end is ours. However this process dies, the kernel
 * closes the pipe, `read` returns, and the server is asked to stop: a killed parent cannot do that itself. It is asked
 * again until it is gone, because one that has only just begun ignores signals, as the shell does that started it.
 */
const guard = `
trap "" INT TERM
exec 3<&0
signal=$1; shift
"$@" </dev/null 3<&- &
server=$!
(read -r _ <&3; while kill -"$signal" $server; do sleep 1; done) 2>/dev/null &
wait $server
echo "ended with status $?"
kill -KILL 0`;

/** Starts a server that does not outlive this process, whatever kills it. */
export function startGuarded(command: GuardedCommand): GuardedProcess {
  mkdirSync(dirname(command.logFile), { recursive: true });
  const log = openSync(command.logFile, 'w');
  const shell = spawn(
    '/bin/sh',
    ['-c', guard, 'sh', command.stopSignal, command.file, ...command.args],
    {
      stdio: ['pipe', log, log],
      cwd: command.workingDirectory,
      env: { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', ...command.env },
      // A process group of its own: Ctrl-C in the terminal reaches us, and we stop things in order.
      detached: true,
      ...(command.user && { uid: command.user.uid, gid: command.user.gid }),
    },
  );
  closeSync(log);
  // The pipe breaks when the shell ends by itself, and spawning may fail: both show as "not alive".
  shell.stdin?.on('error', () => undefined);
  shell.on('error', () => undefined);
  const isAlive = () =>
    shell.pid !== undefined && shell.exitCode === null && shell.signalCode === null;
  // When it cannot be spawned there is an error and no exit.
  const gone = new Promise<void>((resolve) => {
    shell.once('exit', () => resolve());
    shell.once('error', () => resolve());
  });
  return {
    isAlive,
    exited: gone.then(async () => toReason(await lastLines(command.logFile, 200))),
    lastWords: () => lastLines(command.logFile, 12),
    async stop() {
      if (!isAlive()) return;
      shell.stdin?.end();
      const patience = new AbortController();
      const late = delay(10_000, false, { signal: patience.signal }).catch(() => false);
      if (!(await Promise.race([gone.then(() => true), late]))) killGroup(shell);
      patience.abort();
      await gone;
    },
  };
}

/**
 * What the guard has written, as Node would say it. A shell adds 128 to the number of a signal. Processes that the server
 * has started may write after it.
 */
function toReason(lastLines: string): string {
  const status = Number(/^ended with status (\d+)$/m.exec(lastLines)?.[1] ?? Number.NaN);
  if (Number.isNaN(status)) return 'killed with all its processes';
  const signal = Object.entries(constants.signals).find(([, number]) => number === status - 128);
  return signal?.[0] ?? `exit ${status}`;
}

function killGroup(shell: ChildProcess): void {
  if (shell.pid === undefined) return;
  try {
    process.kill(-shell.pid, 'SIGKILL');
  } catch {
    // It ended on its own in the meantime.
  }
}

async function lastLines(file: string, count: number): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return text.trimEnd().split('\n').slice(-count).join('\n');
}
