import { setTimeout as delay } from 'node:timers/promises';
import { drain, drainMessages } from './checker/backlog.ts';
import { publishers } from './checker/databases.ts';
import { judge } from './checker/judge.ts';
import { readEnd } from './checker/log.ts';
import { listCrashPoints } from './nemesis/crash-points.ts';
import { createNemesis, type Damages } from './nemesis/nemesis.ts';
import { planFaults } from './nemesis/schedule.ts';
import { describeBacklog, reportEvery } from './progress.ts';
import { type Session, type SessionOptions, withSession } from './session.ts';
import type { Verdict } from './verdict.ts';

/** How long and how hard. */
export interface ChaosOptions extends SessionOptions {
  readonly minutes: number;
  readonly killsPerMinute: number;
  /** Hears how it goes. */
  readonly say: (text: string) => void;
}

/** Seconds in which the backlog has to be gone. */
const drainLimit = 30;
/** How long it is watched, to tell what is late from what is lost. */
const drainPatience = 120;
/** Seconds in which every message has to be sent then; one whose attempts broke three times waits for 45. */
const mailLimit = 60;

/** Runs the platform under load, breaks it again and again, and checks what is left of it. */
export function runChaos(options: ChaosOptions): Promise<Verdict> {
  return withSession(options, options.say, (session) => bringDown(session, options));
}

/** The moments that no crash has come to: in a long run, those that the code does not have. */
function findUnreached(victims: readonly string[], { crashes }: Damages): string[] {
  return listCrashPoints(victims)
    .map(({ victim, moment }) => `${victim} ${moment}`)
    .filter((place) => !crashes[place]?.reached);
}

async function bringDown(session: Session, options: ChaosOptions): Promise<Verdict> {
  const { cluster, databases, redis, ledger, random, deduplicates } = session;
  const { seed, minutes, killsPerMinute, say } = options;
  const names = cluster.victims.map(({ name }) => name);
  const endOf = (service: string, partition: number) => readEnd(databases, service, partition);
  const nemesis = createNemesis({ cluster, publishers, random: random.fork('nemesis'), endOf });
  const faults = planFaults({
    random: random.fork('faults'),
    minutes,
    killsPerMinute,
    victims: names,
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
  const sent = await drainMessages(databases, mailLimit);
  const facts = await session.facts();
  const judgement = judge(ledger.operations, facts);
  const { lost, duplicated, unexpected } = judgement;
  const inTime = drained !== undefined && drained <= drainLimit && sent !== undefined;
  return {
    seed,
    provider: deduplicates ? 'deduplicates' : 'does not deduplicate',
    passed: lost + duplicated + unexpected === 0 && inTime,
    minutes,
    kills: kills(),
    ...nemesis.damages(),
    unreached: findUnreached(names, nemesis.damages()),
    events: facts.events.length,
    workouts: facts.workouts.length,
    mails: facts.mails.length,
    mails_sent_again:
      facts.mails.length - new Set(facts.mails.map((mail) => mail.delivery_id)).size,
    drain_seconds: drained ?? null,
    mail_seconds: sent ?? null,
    ...judgement,
  };
}
