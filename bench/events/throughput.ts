import { setTimeout as delay } from 'node:timers/promises';
import { median, report } from '../statistics.ts';
import { contestants, type ContestantName } from './contestants.ts';
import { sampleEvents } from './sample-events.ts';
import type { Servers } from './servers.ts';

const count = 30_000;
const turns = 5;
/** What it takes to keep events in Postgres, and what it takes to bring them there through Redis. */
const both = [
  'bare inserts',
  'our log without Postgres',
] as const satisfies readonly ContestantName[];

/** What one contestant did in one turn. */
interface Run {
  readonly perSecond: number;
  /** Processor time of this process, which publishes and handles, in microseconds per event. */
  readonly cpu: number;
}

async function run(name: ContestantName, servers: Servers): Promise<Run> {
  const { promise: allHandled, resolve } = Promise.withResolvers<void>();
  const seen = new Set<string>();
  const contestant = await contestants[name]({
    ...(await servers.prepare()),
    handle(bookingId) {
      seen.add(bookingId);
      if (seen.size === count) resolve();
    },
  });
  const events = sampleEvents(count);
  const cpu = process.cpuUsage();
  const started = performance.now();
  await contestant.publish(events);
  await allHandled;
  while (!(await contestant.isSettled())) await delay(1);
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await contestant.close();
  return { perSecond: count / seconds, cpu: (user + system) / count };
}

/** Many events at once, from the first publish to the last acknowledgement. */
export async function measureThroughput(servers: Servers): Promise<void> {
  const names = Object.keys(contestants) as ContestantName[];
  const measured = new Map<ContestantName, Run[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const name of names) {
      const result = await run(name, servers);
      // The first turn warms the compiler up.
      if (turn > 0) measured.get(name)?.push(result);
    }
  }
  const of = (name: ContestantName): readonly Run[] => measured.get(name) ?? [];
  // Runs of one turn saw the same machine, so they are compared with each other.
  const ratio = (name: ContestantName, peer: ContestantName): string =>
    median(
      of(name).map(({ perSecond }, turn) => perSecond / (of(peer)[turn]?.perSecond ?? Number.NaN)),
    ).toFixed(2);
  // An event goes through Postgres and through Redis, and both share this machine: more than one after the other cannot be had.
  const ofBoth = (name: ContestantName): string =>
    median(
      of(name).map(({ perSecond }, turn) => {
        const rates = both.map((part) => of(part)[turn]?.perSecond ?? Number.NaN);
        return perSecond * rates.reduce((seconds, rate) => seconds + 1 / rate, 0);
      }),
    ).toFixed(2);
  report(
    `${count} events, published to acknowledged: medians of ${turns} turns (aims: our log at least 0.70 of raw and 3.00 of BullMQ, our outbox at least 0.80 of bare inserts; of both: of bare inserts and then our log)`,
    names.map((name) => ({
      bus: name,
      'events/s': median(of(name).map(({ perSecond }) => perSecond)).toFixed(0),
      'of raw': ratio(name, 'raw Redis Streams'),
      'of BullMQ': ratio(name, 'BullMQ'),
      'of bare inserts': ratio(name, 'bare inserts'),
      'of both': ofBoth(name),
      'cpu µs/event': median(of(name).map(({ cpu }) => cpu)).toFixed(1),
    })),
  );
}
