import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type Backlog, drain, measureBacklog } from './checker/backlog.ts';
import { openDatabases, publishers } from './checker/databases.ts';
import { judge } from './checker/judge.ts';
import { readEnd } from './checker/log.ts';
import { readFacts } from './checker/read-facts.ts';
import { startCluster } from './cluster/cluster.ts';
import { createNemesis } from './nemesis/nemesis.ts';
import { planFaults } from './nemesis/schedule.ts';
import { createRandom } from './random.ts';
import { slowCommits } from './nemesis/slow-commits.ts';
import type { Verdict } from './verdict.ts';
import { createScene } from './workload/actor.ts';
import { openLedger } from './workload/ledger.ts';
import { setStage } from './workload/stage.ts';
import { runWorkload } from './workload/workload.ts';

/** How long and how hard. */
export interface ChaosOptions {
  readonly seed: number;
  readonly minutes: number;
  readonly killsPerMinute: number;
  /** Operations per second. */
  readonly rate: number;
  /** Hears how it goes. */
  readonly onProgress: (progress: Progress) => void;
}

/** How it goes. */
export interface Progress {
  readonly seconds: number;
  readonly operations: number;
  readonly kills: number;
  readonly wipes: number;
  /** Undefined while Postgres or Redis is away. */
  readonly backlog: Backlog | undefined;
}

const progressEvery = 10_000;
/** The backlog has to be gone by then. */
const drainLimit = 30;
/** How long it is watched after that, to tell what is late from what is lost. */
const drainPatience = 120;

/** Runs the platform under load, breaks it again and again, and checks what is left of it. */
export async function runChaos(options: ChaosOptions): Promise<Verdict> {
  const { seed, minutes, killsPerMinute, rate, onProgress } = options;
  const random = createRandom(seed);
  const cluster = await startCluster();
  const databases = openDatabases(cluster.postgres);
  const over = new AbortController();
  try {
    const ledger = openLedger(join(cluster.directory, 'ledger.jsonl'));
    const stage = await setStage(cluster, ledger, rate);
    await slowCommits(databases, { probability: 0.1, longest: 0.15 });
    const endOf = (service: string, partition: number) => readEnd(databases, service, partition);
    const nemesis = createNemesis({ cluster, publishers, random: random.fork('nemesis'), endOf });
    const faults = planFaults({
      random: random.fork('faults'),
      minutes,
      killsPerMinute,
      victims: cluster.victims.map(({ name }) => name),
    });
    const scene = createScene(stage, cluster.gatewayUrl, ledger, over.signal);
    const kills = (): number => cluster.victims.reduce((sum, victim) => sum + victim.kills(), 0);
    const started = Date.now();
    const reporting = report(over.signal, async () => {
      onProgress({
        seconds: Math.round((Date.now() - started) / 1_000),
        operations: ledger.operations.length,
        kills: kills(),
        wipes: nemesis.damages().wipes,
        backlog: await measureBacklog(databases, cluster.redis.client).catch(() => undefined),
      });
    });
    const working = runWorkload({ rate, scene, random: random.fork('workload') });
    const breaking = nemesis.run(faults, over.signal);
    await delay(minutes * 60_000);
    over.abort();
    await Promise.all([working, breaking, reporting]);
    await nemesis.heal();

    const drained = await drain(databases, cluster.redis.client, drainPatience);
    const facts = await readFacts(databases, cluster.redis.client);
    const judgement = judge(ledger.operations, facts);
    const { lost, duplicated, unexpected } = judgement;
    return {
      seed,
      passed: lost + duplicated + unexpected === 0 && drained !== undefined && drained <= drainLimit,
      minutes,
      kills: kills(),
      ...nemesis.damages(),
      events: facts.events.length,
      drain_seconds: drained ?? null,
      ...judgement,
    };
  } finally {
    over.abort();
    await databases.close();
    await cluster.stop();
  }
}

async function report(signal: AbortSignal, tell: () => Promise<void>): Promise<void> {
  while (!signal.aborted) {
    await delay(progressEvery, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await tell();
  }
}
