import { repeat, type Worker } from '@fitsync/runtime/lifecycle';
import type pg from 'pg';
import type { Registry } from 'prom-client';
import type { Channel } from '../domain/preferences.ts';
import { pruneDeliveries } from '../store/prune-deliveries.ts';
import { createDeliveryMetrics } from './delivery-metrics.ts';
import { listenForDeliveries } from './listen.ts';
import { type ChannelRun, type ChannelRunDeps, runChannel } from './run-channel.ts';

/** What {@link createDeliveryWorker} works with. */
export interface DeliveryWorkerDeps extends Omit<
  ChannelRunDeps,
  'metrics' | 'lookEvery' | 'random'
> {
  readonly pool: Pick<pg.Pool, 'connect'>;
  readonly registry: Registry;
  /** A number from 0 to 1; random unless given. */
  readonly random?: () => number;
  /** Milliseconds between two looks when nobody says that there is something to send; 1000 by default. */
  readonly lookEvery?: number;
}

const names: readonly Channel[] = ['email', 'sms', 'push'];
const pruneEvery = 24 * 60 * 60 * 1_000;
/** For how long it is kept what became of a message. */
const keptMs = 30 * 24 * 60 * 60 * 1_000;

/**
 * Makes the worker that sends deliveries. Any number of replicas may run: each delivery is claimed by one of them. One that
 * dies leaves its claims, which others take over when they run out.
 */
export function createDeliveryWorker({
  pool,
  registry,
  random = Math.random,
  lookEvery = 1_000,
  ...rest
}: DeliveryWorkerDeps): Worker {
  const { db, logger, now } = rest;
  const deps = { ...rest, random, lookEvery, metrics: createDeliveryMetrics(registry, rest) };
  let runs: readonly ChannelRun[] = [];
  const wake = (): void => {
    for (const run of runs) run.wake();
  };
  const listening = listenForDeliveries(pool, wake, (error) =>
    logger.warn({ err: error }, 'cannot listen for messages to send; looking from time to time'),
  );
  const pruning = repeat(
    pruneEvery,
    (error) => logger.warn({ err: error }, 'pruning deliveries failed'),
    async () => {
      while ((await pruneDeliveries(db, new Date(now().getTime() - keptMs))) > 0);
    },
  );
  return {
    name: 'deliveries',
    start() {
      runs = names.map((name) => runChannel(deps, name));
      listening.start();
      pruning.start();
    },
    async stop() {
      await Promise.all([listening.stop(), pruning.stop(), ...runs.map((run) => run.stop())]);
    },
  };
}
