import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';

/** How a process is started. */
export interface VictimOptions {
  /** `schedule`, `progress-2` */
  readonly name: string;
  /** Absolute path of the script. */
  readonly script: string;
  readonly env: Readonly<Record<string, string>>;
  /** Modules that are always loaded before the script (`--import`). */
  readonly preload: readonly string[];
  /** Where it writes; appended to at each start. */
  readonly logFile: string;
  /** Where it answers when it can work; one without an address sends a message to its parent. */
  readonly livenessUrl?: string | undefined;
}

/** Megabytes, as in a small container. Without them V8 collects so seldom that nobody could tell garbage from a leak. */
const heapLimits = ['--max-old-space-size=128', '--max-semi-space-size=4'];

/** Starts it; `moment` is where it dies (`FITSYNC_CRASH_AT`), if it should. */
export function spawnScript(
  options: VictimOptions,
  extra: readonly string[],
  moment: string | undefined,
): ChildProcess {
  const log = openSync(options.logFile, 'a');
  const preload = [...options.preload, ...extra].flatMap((module) => ['--import', module]);
  try {
    const child = spawn(
      process.execPath,
      [...heapLimits, '--disable-warning=ExperimentalWarning', ...preload, options.script],
      {
        env: { ...options.env, ...(moment !== undefined && { FITSYNC_CRASH_AT: moment }) },
        stdio: ['ignore', log, log, 'ipc'],
      },
    );
    child.on('error', () => undefined);
    return child;
  } finally {
    closeSync(log);
  }
}

/** The shell wakes the process up even if this one is dead by then: it must not be left behind. */
export async function stall(child: ChildProcess | undefined, seconds: number): Promise<void> {
  if (child?.pid === undefined) return;
  const script = 'kill -STOP "$1" && sleep "$2" && kill -CONT "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'sh', `${child.pid}`, `${seconds}`]);
  await once(shell, 'exit');
}

/** What a process that does not start has said last. */
export async function complain({ name, logFile }: VictimOptions): Promise<string> {
  const lines = (await readFile(logFile, 'utf8')).trimEnd().split('\n');
  return `${name} does not start. Its log ends with:\n${lines.slice(-12).join('\n')}`;
}

/** Whether it can work. */
export async function answers(url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(1_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
