import type { Random } from '../random.ts';
import { listCrashPoints } from './crash-points.ts';
import type { Fault, ScheduledFault } from './fault.ts';

/** What is to be survived. */
export interface Storm {
  readonly random: Random;
  readonly minutes: number;
  readonly killsPerMinute: number;
  readonly victims: readonly string[];
}

/** Times per minute. Each restart of a server costs a second or two of everybody's work. */
const perMinute = {
  flush: 0.6,
  emptied: 0.4,
  redis: 0.8,
  postgres: 0.5,
  duplicates: 6,
  stall: 1,
  rewind: 0.5,
  provider: 1,
} as const;

/** Some shorter than a lease, some longer. */
const stallSeconds = [4, 14] as const;
/** From one attempt to reach it to several. */
const awaySeconds = [1, 8] as const;

/** Half of the kills come at random, half lead to a crash at a moment that was chosen: that one kills twice. */
const killsPerCrash = 2;

/** Moments that a process may come to only once. */
const passedOnce: ReadonlySet<string> = new Set(['after-lease', 'while-stopping']);

/** Plans all faults of a run. The same seed plans the same faults. */
export function planFaults({ random, minutes, killsPerMinute, victims }: Storm): ScheduledFault[] {
  const length = minutes * 60_000;
  const spread = (count: number, make: (index: number) => Fault): ScheduledFault[] =>
    // One in each part of the run, somewhere in it: never far apart, never in step.
    Array.from({ length: count }, (_, i) => ({
      ...make(i),
      at: Math.round(((i + random.next()) / count) * length),
    }));
  const count = (rate: number): number => Math.max(1, Math.round(rate * minutes));
  const crashes = endless(random, () => listCrashPoints(victims));
  const kills = Math.round(killsPerMinute * minutes);
  return [
    ...spread(Math.ceil(kills / 2), () => ({ kind: 'kill', victim: random.pick(victims) })),
    ...spread(Math.ceil(kills / 2 / killsPerCrash), () => {
      const crash = crashes();
      const times = passedOnce.has(crash.moment) ? 1 : random.int(1, 3);
      return { kind: 'crash', ...crash, times };
    }),
    ...spread(count(perMinute.flush), () => ({ kind: 'flush' })),
    ...spread(count(perMinute.emptied), () => ({ kind: 'redis', damage: 'all', bytes: 0 })),
    ...spread(count(perMinute.redis), (i) => ({
      kind: 'redis',
      damage: i % 2 === 0 ? 'tail' : 'none',
      bytes: random.int(1, 50_000),
    })),
    ...spread(count(perMinute.postgres), () => ({ kind: 'postgres' })),
    ...spread(count(perMinute.stall), () => ({
      kind: 'stall',
      victim: random.pick(victims),
      seconds: random.int(...stallSeconds),
    })),
    ...spread(count(perMinute.provider), () => ({
      kind: 'provider',
      seconds: random.int(...awaySeconds),
    })),
    ...spread(count(perMinute.rewind), () => ({ kind: 'rewind' })),
    ...spread(count(perMinute.duplicates), () => ({
      kind: 'duplicates',
      perLog: random.int(1, 5),
    })),
  ].sort((a, b) => a.at - b.at);
}

/** Goes through a list in a random order, again and again: everything comes up before anything comes up twice. */
function endless<T>(random: Random, list: () => T[]): () => T {
  let rest: T[] = [];
  return () => {
    if (rest.length === 0) rest = random.shuffle(list());
    const next = rest.pop();
    if (next === undefined) throw new Error('There is nothing to go through.');
    return next;
  };
}
