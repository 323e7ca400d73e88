import { setTimeout as delay } from 'node:timers/promises';
import { percentile, report } from '../statistics.ts';
import { contestants, type ContestantName } from './contestants.ts';
import { sampleEvents } from './sample-events.ts';
import type { Servers } from './servers.ts';

const perSecond = 1_000;
const seconds = 4;
/** Connecting, creating groups and making a database have aftermaths, which are not the steady pace. */
const warmUpSeconds = 1;
const turns = 3;
const names = [
  'raw Redis Streams',
  'our log without Postgres',
  'our outbox to inbox',
  'BullMQ',
  'moleculer channels',
] as const satisfies readonly ContestantName[];

/** Milliseconds from when each event should have been published until it was handled, after a while to warm up. */
async function run(name: ContestantName, servers: Servers): Promise<number[]> {
  const events = sampleEvents(perSecond * seconds);
  const intended = new Map<string, number>();
  const { promise: allHandled, resolve } = Promise.withResolvers<void>();
  const latencies: number[] = [];
  const contestant = await contestants[name]({
    ...(await servers.prepare()),
    handle(bookingId) {
      const due = intended.get(bookingId);
      if (due === undefined) return;
      latencies.push(performance.now() - due);
      if (latencies.length === events.length) resolve();
    },
  });
  await contestant.publish(sampleEvents(8));
  const started = performance.now();
  const published: Promise<void>[] = [];
  // An open loop: who falls behind is not spared, and what waited counts as late.
  for (const [at, event] of events.entries()) {
    const due = started + (at * 1_000) / perSecond;
    const early = due - performance.now();
    if (early > 0) await delay(early);
    intended.set(event.data.booking_id, due);
    published.push(contestant.publish([event]));
  }
  await Promise.all([...published, allHandled]);
  while (!(await contestant.isSettled())) await delay(1);
  await contestant.close();
  return latencies.slice(perSecond * warmUpSeconds);
}

/** How late events are handled when they come at a steady pace. */
export async function measureLatency(servers: Servers): Promise<void> {
  const measured = new Map<ContestantName, number[]>(names.map((name) => [name, []]));
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const name of names) {
      const latencies = await run(name, servers);
      // The first turn warms the compiler up.
      if (turn > 0) measured.get(name)?.push(...latencies);
    }
  }
  const at = (name: ContestantName, percent: number): number =>
    percentile(measured.get(name) ?? [], percent);
  report(
    `${perSecond} events/s, due to handled, ms (aim: our log at most 5 at p99)`,
    names.map((name) => ({
      bus: name,
      p50: at(name, 50).toFixed(1),
      p99: at(name, 99).toFixed(1),
      'p99 of raw': (at(name, 99) / at('raw Redis Streams', 99)).toFixed(2),
    })),
  );
}
