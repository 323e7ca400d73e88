import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from '../cluster/cluster.ts';
import type { Crash, Victim } from '../cluster/victim.ts';
import type { Random } from '../random.ts';
import { addDuplicates, type EndOf } from './duplicates.ts';
import { rewindGroups } from './rewind-groups.ts';
import type { Fault, ScheduledFault } from './fault.ts';

/** What was done to the platform. */
export interface Damages {
  /** Crashes at a chosen moment: how many were reached, by victim and moment. */
  readonly crashes: Readonly<Record<string, Readonly<Record<Crash, number>>>>;
  /** Times that Redis lost everything. */
  readonly wipes: number;
  readonly redisCrashes: number;
  readonly postgresRestarts: number;
  readonly duplicates: number;
  readonly stalls: number;
  readonly rewinds: number;
  /** Times that nobody took mails. */
  readonly providerOutages: number;
  /** Faults that could not be applied, because what they need was down itself. */
  readonly skipped: number;
}

/** What the nemesis works on. */
export interface NemesisDeps {
  readonly cluster: Cluster;
  readonly publishers: readonly string[];
  readonly random: Random;
  readonly endOf: EndOf;
}

/** One who brings faults about. */
export interface Nemesis {
  /** Does what was planned, on time. */
  run(faults: readonly ScheduledFault[], signal: AbortSignal): Promise<void>;
  /** Breaks nothing more; waits until everything that it has broken runs again. */
  heal(): Promise<void>;
  damages(): Damages;
}

/** Milliseconds for a process to come to the moment at which it should die. */
const crashPatience = 20_000;

/** Makes a nemesis. Processes are killed whatever else happens; servers one at a time. */
export function createNemesis({ cluster, publishers, random, endOf }: NemesisDeps): Nemesis {
  const counts = {
    wipes: 0,
    redisCrashes: 0,
    postgresRestarts: 0,
    duplicates: 0,
    stalls: 0,
    rewinds: 0,
    providerOutages: 0,
    skipped: 0,
  };
  const crashes: Record<string, Record<Crash, number>> = {};
  const busy = new Map<string, Promise<unknown>>();
  const under = new Set<Promise<unknown>>();
  const healing = new AbortController();
  const armed = new Set<string>();

  const crash = async (victim: Victim, moment: string): Promise<void> => {
    const [name = moment] = moment.split(':');
    const patience = AbortSignal.any([healing.signal, AbortSignal.timeout(crashPatience)]);
    armed.add(victim.name);
    const outcome = await victim.crashAt(moment, patience);
    armed.delete(victim.name);
    const place = `${victim.name} ${name}`;
    const tally = (crashes[place] ??= { reached: 0, 'not reached': 0, interrupted: 0 });
    tally[outcome] += 1;
  };
  const find = (name: string): Victim | undefined =>
    cluster.victims.find((victim) => victim.name === name);
  /** The next one that is not on its way to a crash of its own. */
  const findIdle = (name: string): Victim | undefined => {
    const first = cluster.victims.findIndex((victim) => victim.name === name);
    const inOrder = [...cluster.victims.slice(first), ...cluster.victims.slice(0, first)];
    return inOrder.find((victim) => !armed.has(victim.name));
  };

  const apply = async (fault: Fault): Promise<void> => {
    switch (fault.kind) {
      case 'kill':
        return findIdle(fault.victim)?.kill();
      case 'crash': {
        const victim = find(fault.victim);
        return victim && crash(victim, `${fault.moment}:${fault.times}`);
      }
      case 'redis':
        await cluster.redis.crash(fault.damage, fault.bytes);
        counts.redisCrashes += 1;
        if (fault.damage === 'all') counts.wipes += 1;
        return;
      case 'flush':
        await cluster.redis.wipe();
        counts.wipes += 1;
        return;
      case 'stall':
        counts.stalls += 1;
        await find(fault.victim)?.stall(fault.seconds);
        return;
      case 'provider':
        counts.providerOutages += 1;
        return cluster.provider.away(fault.seconds);
      case 'rewind':
        await rewindGroups(cluster.redis.client, publishers);
        counts.rewinds += 1;
        return;
      case 'postgres':
        await cluster.postgres.restart();
        counts.postgresRestarts += 1;
        return;
      case 'duplicates': {
        const { client } = cluster.redis;
        counts.duplicates += await addDuplicates(client, publishers, random, fault.perLog, endOf);
      }
    }
  };
  /** What one fault works on: two of one kind come one after the other. */
  const placeOf = (fault: Fault): string | undefined => {
    if (fault.kind === 'kill' || fault.kind === 'stall') return undefined;
    if (fault.kind === 'crash') return fault.victim;
    return fault.kind === 'postgres' || fault.kind === 'provider' ? fault.kind : 'redis';
  };
  const begin = (fault: Fault): void => {
    const place = placeOf(fault);
    const before = place === undefined ? undefined : busy.get(place);
    const done = (async () => {
      await before;
      await apply(fault).catch(() => {
        counts.skipped += 1;
      });
    })();
    if (place !== undefined) busy.set(place, done);
    under.add(done);
    void done.finally(() => under.delete(done));
  };

  return {
    async run(faults, signal) {
      const started = Date.now();
      for (const fault of faults) {
        const wait = Math.max(0, started + fault.at - Date.now());
        await delay(wait, undefined, { signal }).catch(() => undefined);
        if (signal.aborted) return;
        begin(fault);
      }
    },
    async heal() {
      healing.abort();
      await Promise.all(under);
      await cluster.ready();
    },
    damages: () => ({ ...counts, crashes }),
  };
}
