import { setTimeout as delay } from 'node:timers/promises';
import { drain, drainMessages, measureBacklog } from './checker/backlog.ts';
import { type Judgement, judge } from './checker/judge.ts';
import { type Growth, measureGrowth, type MemorySample, sampleMemory } from './memory.ts';
import { describeBacklog, reportEvery } from './progress.ts';
import { type Session, type SessionOptions, withSession } from './session.ts';

/** One group stands still while all others work. */
export interface OutageOptions extends SessionOptions {
  /** How long it stands still. */
  readonly seconds: number;
  readonly say: (text: string) => void;
}

/** What an outage of a consumer came to. */
export interface OutageVerdict extends Judgement {
  readonly seed: number;
  readonly passed: boolean;
  /** Events that waited for the group when it came back. */
  readonly backlog: number;
  /** Events for the group, per second, while it was away. */
  readonly arrival_rate: number;
  /** Events that it handled per second until it had caught up, those that came meanwhile included. */
  readonly catch_up_rate: number;
  /** The second as a multiple of the first. */
  readonly catch_up_factor: number;
  /** How much larger each of the other processes was at the end of the outage than at its beginning: less than 10 %. */
  readonly memory: readonly Growth[];
}

const group = 'notification';
/** Processes take memory for a while after they have started; then they should not any more. */
const warmUp = 0.5;
/** Outages that are shorter end before that, so memory is no part of their verdict. */
const longEnoughForMemory = 120;
const sampleEvery = 1_000;
const mostGrowth = 0.1;
const leastFactor = 5;
const catchUpPatience = 300;

/** Stops both replicas of a consumer under load, starts them again, and sees how they catch up. */
export function runOutage(options: OutageOptions): Promise<OutageVerdict> {
  return withSession(options, options.say, (session) => standStill(session, options));
}

async function standStill(session: Session, options: OutageOptions): Promise<OutageVerdict> {
  const { cluster, databases, redis, ledger } = session;
  const { seconds, seed, say } = options;
  const over = new AbortController();
  const work = Promise.all([
    session.load(over.signal),
    reportEvery(over.signal, say, () => describeBacklog(databases, redis)),
  ]);
  const waiting = async (): Promise<number> =>
    (await measureBacklog(databases, redis, [group])).unhandled;

  say(`warming up for ${Math.round(seconds * warmUp)} s`);
  await delay(seconds * warmUp * 1_000);
  await Promise.all(cluster.of(group).map((victim) => victim.stop()));
  say(`${group} stands still for ${seconds} s`);
  const others = cluster.victims.filter((victim) => !cluster.of(group).includes(victim));
  const samples: MemorySample[] = [];
  const before = await waiting();
  for (let i = 0; i < seconds; i += 1) {
    samples.push(await sampleMemory(others));
    await delay(sampleEvery);
  }
  const backlog = await waiting();
  const arrival_rate = (backlog - before) / seconds;

  for (const victim of cluster.of(group)) victim.start();
  await cluster.ready();
  const catchUp = await watchCatchUp(waiting, arrival_rate);
  over.abort();
  await work;
  const drained = await drain(databases, redis, catchUpPatience);
  const sent = await drainMessages(databases, catchUpPatience);
  const judgement = judge(ledger.operations, await session.facts());
  const memory = measureGrowth(samples);
  const catch_up_factor = catchUp / arrival_rate;
  const { lost, duplicated, unexpected } = judgement;
  return {
    seed,
    passed:
      lost + duplicated + unexpected === 0 &&
      drained !== undefined &&
      sent !== undefined &&
      catch_up_factor >= leastFactor &&
      (seconds < longEnoughForMemory || memory.every(({ growth }) => growth < mostGrowth)),
    backlog,
    arrival_rate,
    catch_up_rate: catchUp,
    catch_up_factor,
    memory,
    ...judgement,
  };
}

/** Events per second that are handled from the first one on, until not more wait than come in a second. */
async function watchCatchUp(waiting: () => Promise<number>, arrivalRate: number): Promise<number> {
  let backlog = await waiting();
  let started = performance.now();
  const deadline = Date.now() + catchUpPatience * 1_000;
  for (;;) {
    const left = await waiting();
    // Partitions have to be shared out first, which takes as long for a few events as for many.
    if (left >= backlog) [backlog, started] = [left, performance.now()];
    const seconds = (performance.now() - started) / 1_000;
    if (left <= arrivalRate || Date.now() > deadline) {
      return (backlog - left) / seconds + arrivalRate;
    }
    await delay(50);
  }
}

/** An outage in one line. */
export function summarizeOutage(verdict: OutageVerdict): string {
  const { passed, lost, duplicated, unexpected, backlog, memory, catch_up_factor } = verdict;
  const largest = Math.max(...memory.map(({ growth }) => growth));
  return [
    passed ? 'PASSED' : 'FAILED',
    `lost ${lost}, duplicated ${duplicated}, unexpected ${unexpected}`,
    `${backlog} events waited, at ${verdict.arrival_rate.toFixed(1)} per second`,
    `caught up at ${verdict.catch_up_rate.toFixed(0)} per second, ${catch_up_factor.toFixed(0)} times as fast as they came`,
    `memory of the others ${(largest * 100).toFixed(1)} % at most`,
  ].join(' · ');
}
