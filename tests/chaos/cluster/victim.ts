import type { ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import { answers, complain, spawnScript, stall, type VictimOptions } from './victim-process.ts';

/** What came of a crash that was asked for. */
export type Crash = 'reached' | 'not reached' | 'interrupted';

/**
 * A process that the suite starts, kills and starts again. While it is not stopped, it runs again soon after it ends,
 * however it ends.
 */
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
  /** Kills it, and lets it stay away for some seconds. */
  away(seconds: number): Promise<void>;
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
/** Long, because Postgres may be away, and the machine busy. */
const startPatience = 90_000;

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
    child !== undefined && (announced || (await answers(options.livenessUrl)));
  const ready = async (): Promise<void> => {
    const deadline = Date.now() + startPatience;
    while (!(await isReady())) {
      if (Date.now() > deadline) throw new Error(await complain(options));
      await delay(25);
    }
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
    async away(seconds) {
      stopped = true;
      kill();
      await delay(seconds * 1_000);
      start();
    },
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
        ready().then(() => !over && child?.kill('SIGTERM'), ignore);
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

function aborted(signal: AbortSignal): Promise<'aborted'> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve('aborted');
    signal.addEventListener('abort', () => resolve('aborted'), { once: true });
  });
}

/** Whoever waits for everybody is told, too. */
function ignore(): void {}
