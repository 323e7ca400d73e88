import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** A process that the suite starts, kills and starts again. */
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
  readonly url?: string | undefined;
}

/** What came of a crash that was asked for. */
export type Crash = 'reached' | 'not reached' | 'interrupted';

/** Such a process; while it is not stopped it runs again soon after it ends, however it ends. */
export interface Victim {
  readonly name: string;
  /** The process of the moment. */
  pid(): number | undefined;
  /** How often it died by SIGKILL. */
  kills(): number;
  ready(): Promise<void>;
  kill(): void;
  /** Lets it stand still for some seconds, as a machine does that has too much to do. */
  stall(seconds: number): Promise<void>;
  /** Kills it; it starts again and dies at the moment named (`after-append:2`), or is killed at the signal. */
  crashAt(moment: string, patience: AbortSignal): Promise<Crash>;
  /** Starts it again if it was stopped, from now on with further modules before it, this once with a moment to die at. */
  start(changes?: { readonly preload?: readonly string[]; readonly crashAt?: string }): void;
  stop(): Promise<void>;
}

interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

const restartPause = 150;
const stopPatience = 15_000;

/** Starts a process. It ends when this one does, even by SIGKILL: then the channel between them closes. */
export function startVictim(options: VictimOptions): Victim {
  let extra: readonly string[] = [];
  let child: ChildProcess | undefined;
  let stopped = true;
  let killed = false;
  let announced = false;
  let moment: string | undefined;
  let kills = 0;
  let waiting: ((end: End) => void)[] = [];

  const launch = (): void => {
    if (stopped || child !== undefined) return;
    child = spawnScript(options, extra, moment);
    [moment, killed, announced] = [undefined, false, false];
    child.on('message', () => {
      announced = true;
    });
    child.once('exit', (code, signal) => {
      child = undefined;
      if (signal === 'SIGKILL') kills += 1;
      const told = waiting;
      waiting = [];
      for (const tell of told) tell({ code, signal });
      setTimeout(launch, restartPause).unref();
    });
  };
  const nextEnd = (): Promise<End> =>
    new Promise((resolve) => {
      waiting.push(resolve);
    });
  const kill = (): void => {
    killed = true;
    child?.kill('SIGKILL');
  };
  const isReady = async (): Promise<boolean> =>
    child !== undefined && (announced || (await answers(options.url)));
  const ready = async (): Promise<void> => {
    while (!(await isReady())) await delay(25);
  };
  const start = (): void => {
    stopped = false;
    launch();
  };

  start();
  return {
    name: options.name,
    pid: () => child?.pid,
    kills: () => kills,
    ready,
    kill,
    stall: (seconds) => stall(child, seconds),
    start(changes = {}) {
      extra = changes.preload ?? extra;
      moment = changes.crashAt;
      start();
    },
    async crashAt(wanted, patience) {
      moment = wanted;
      if (child) {
        const gone = nextEnd();
        kill();
        await gone;
      }
      // Nothing runs now, so the next end is that of the process that starts with this moment.
      let over = false;
      const ended = nextEnd().then(({ code, signal }): Crash => {
        over = true;
        // Whoever was asked to stop, and could, did not come to the moment.
        if (code === 0) return 'not reached';
        return signal === 'SIGKILL' && !killed ? 'reached' : 'interrupted';
      });
      // Only one who is asked to stop gets to the moments of stopping.
      if (wanted.startsWith('while-stopping')) {
        void ready().then(() => !over && child?.kill('SIGTERM'));
      }
      const outcome = await Promise.race([ended, aborted(patience)]);
      if (outcome !== 'aborted') return outcome;
      if (!child) {
        // It starts in a moment, as if nobody had asked.
        moment = undefined;
        return 'not reached';
      }
      kill();
      await ended;
      return 'not reached';
    },
    async stop() {
      stopped = true;
      if (!child) return;
      const ended = nextEnd();
      child.kill('SIGTERM');
      const timer = setTimeout(kill, stopPatience);
      await ended;
      clearTimeout(timer);
    },
  };
}

function spawnScript(
  options: VictimOptions,
  extra: readonly string[],
  moment: string | undefined,
): ChildProcess {
  const log = openSync(options.logFile, 'a');
  const preload = [...options.preload, ...extra].flatMap((module) => ['--import', module]);
  try {
    const child = spawn(
      process.execPath,
      ['--disable-warning=ExperimentalWarning', ...preload, options.script],
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
async function stall(child: ChildProcess | undefined, seconds: number): Promise<void> {
  if (child?.pid === undefined) return;
  const script = 'kill -STOP "$1" && sleep "$2" && kill -CONT "$1"';
  const shell = spawn('/bin/sh', ['-c', script, 'sh', `${child.pid}`, `${seconds}`]);
  await once(shell, 'exit');
}

function aborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('aborted');
    signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}

async function answers(url: string | undefined): Promise<boolean> {
  if (url === undefined) return false;
  try {
    const response = await fetch(new URL('/livez', url), { signal: AbortSignal.timeout(1_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
