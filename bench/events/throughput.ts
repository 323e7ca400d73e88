import { setTimeout as delay } from 'node:timers/promises';
import { median, report } from '../statistics.ts';
import { contestants, type ContestantName } from './contestants.ts';
import { sampleEvents } from './sample-events.ts';
import type { Servers } from './servers.ts';

const count = 30_000;
const turns = 5;

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
  const speed = (name: ContestantName, turn: number): number =>
    of(name)[turn]?.perSecond ?? Number.NaN;
  // Runs of one turn saw the same machine, so they are compared with each other.
  const ratio = (name: ContestantName, peerSpeed: (turn: number) => number): string =>
    median(of(name).map(({ perSecond }, turn) => perSecond / peerSpeed(turn))).toFixed(2);
  const peer = (name: ContestantName) => (turn: number) => speed(name, turn);
  // What the rows and the log cost that any outbox needs, one after the other: what is missing to 1 is the price of
  // reading the rows, keeping account of them, and Postgres being used by both sides at once.
  const bareAndLog = (turn: number): number =>
    1 / (1 / speed('bare inserts', turn) + 1 / speed('our log without Postgres', turn));
  report(
    `${count} events, published to acknowledged: medians of ${turns} turns (aims: our log at least 0.70 of raw and 3.00 of BullMQ, our outbox at least 0.80 of bare inserts)`,
    names.map((name) => ({
      bus: name,
      'events/s': median(of(name).map(({ perSecond }) => perSecond)).toFixed(0),
      'of raw': ratio(name, peer('raw Redis Streams')),
      'of BullMQ': ratio(name, peer('BullMQ')),
      'of bare inserts': ratio(name, peer('bare inserts')),
      'of bare + log': ratio(name, bareAndLog),
      'cpu µs/event': median(of(name).map(({ cpu }) => cpu)).toFixed(1),
    })),
  );
}
