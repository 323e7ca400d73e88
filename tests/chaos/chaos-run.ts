import { setTimeout as delay } from 'node:timers/promises';
import { drain } from './checker/backlog.ts';
import { publishers } from './checker/databases.ts';
import { judge } from './checker/judge.ts';
import { readEnd } from './checker/log.ts';
import { readFacts } from './checker/read-facts.ts';
import { createNemesis } from './nemesis/nemesis.ts';
import { planFaults } from './nemesis/schedule.ts';
import { describeBacklog, reportEvery } from './progress.ts';
import { type Session, withSession } from './session.ts';
import type { Verdict } from './verdict.ts';

/** How long and how hard. */
export interface ChaosOptions {
  readonly seed: number;
  readonly minutes: number;
  readonly killsPerMinute: number;
  /** Operations per second. */
  readonly rate: number;
  /** Hears how it goes. */
  readonly say: (text: string) => void;
}

/** Seconds in which the backlog has to be gone. */
const drainLimit = 30;
/** How long it is watched, to tell what is late from what is lost. */
const drainPatience = 120;

/** Runs the platform under load, breaks it again and again, and checks what is left of it. */
export function runChaos(options: ChaosOptions): Promise<Verdict> {
  return withSession(options, options.say, (session) => bringDown(session, options));
}

async function bringDown(session: Session, options: ChaosOptions): Promise<Verdict> {
  const { cluster, databases, redis, ledger, random } = session;
  const { seed, minutes, killsPerMinute, say } = options;
  const endOf = (service: string, partition: number) => readEnd(databases, service, partition);
  const nemesis = createNemesis({ cluster, publishers, random: random.fork('nemesis'), endOf });
  const faults = planFaults({
    random: random.fork('faults'),
    minutes,
    killsPerMinute,
    victims: cluster.victims.map(({ name }) => name),
  });
  const kills = (): number => cluster.victims.reduce((sum, victim) => sum + victim.kills(), 0);
  const over = new AbortController();
  const work = Promise.all([
    session.load(over.signal),
    nemesis.run(faults, over.signal),
    reportEvery(over.signal, say, async () =>
      [
        `${ledger.operations.length} operations`,
        `${kills()} kills`,
        `${nemesis.damages().wipes} wipes`,
        await describeBacklog(databases, redis),
      ].join(' · '),
    ),
  ]);
  try {
    await Promise.race([delay(minutes * 60_000), work]);
  } finally {
    over.abort();
  }
  await work;
  await nemesis.heal();

  const drained = await drain(databases, redis, drainPatience);
  const facts = await readFacts(databases, redis);
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
}
