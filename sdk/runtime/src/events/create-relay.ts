import type { Cluster, Redis } from 'ioredis';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { toSql } from '../db/index.ts';
import { createRelayMetrics } from './relay-metrics.ts';
import { type RelayContext, publishBatch, verifyPartition } from './relay-partition.ts';
import { findWaitingPartitions, listPartitionEnds, pruneOutbox } from './relay-progress.ts';

/** What {@link createRelay} works with. */
export interface RelayDeps {
  readonly pool: pg.Pool;
  readonly redis: Redis | Cluster;
  /** Name of the service whose outbox it is. */
  readonly service: string;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  readonly registry: Registry;
  readonly now?: () => Date;
}

/** Moves events from the outbox of a service to Redis. */
export interface Relay {
  start(): void;
  /** Looks into the outbox at once. */
  poke(): void;
  /** Publishes what waits, if Redis can be reached, and ends. */
  stop(): Promise<void>;
}

const shortestPause = 250;
const longestPause = 2_000;
const verifyEvery = 10_000;
const pruneEvery = 24 * 60 * 60 * 1_000;

/**
 * Makes the relay: what has been committed to the outbox is appended to the durable log once, in the order of its
 * key, and published on the channel of its name. Any number of replicas may run; when Postgres or Redis is away it
 * tries again until they are back, and writes to Redis again what Redis has lost. Give it a client without an offline
 * queue, so that a command fails at once while Redis is away and stopping does not wait for it.
 */
export function createRelay({
  pool,
  redis,
  service,
  logger,
  registry,
  now = () => new Date(),
}: RelayDeps): Relay {
  const sql = toSql(pool);
  const metrics = createRelayMetrics(registry, sql);
  const context: RelayContext = { pool, redis, service, now, metrics };
  const pause = createPause();
  let running: Promise<void> | undefined;
  const stopping = new AbortController();
  let verifyAt = 0;
  let pruneAt = 0;

  // Redis may have come back without what it held.
  const onReady = () => {
    verifyAt = 0;
    pause.end();
  };

  async function run(): Promise<void> {
    let wait = shortestPause;
    let failing = false;
    while (!stopping.signal.aborted) {
      try {
        const worked = await pass();
        if (failing) logger.info('Events are being published again.');
        failing = false;
        if (worked) {
          wait = shortestPause;
          continue;
        }
      } catch (error) {
        if (!failing) logger.warn({ err: error }, 'Events cannot be published; trying again.');
        failing = true;
      }
      const poked = await pause.begin(wait);
      wait = poked ? shortestPause : Math.min(wait * 2, longestPause);
    }
  }

  async function pass(): Promise<boolean> {
    if (Date.now() >= verifyAt) {
      verifyAt = Date.now() + verifyEvery;
      for (const end of await listPartitionEnds(sql)) await verifyPartition(context, end);
    }
    if (Date.now() >= pruneAt) {
      pruneAt = Date.now() + pruneEvery;
      while ((await pruneOutbox(sql)) > 0);
    }
    return publishRound();
  }

  /** One batch of each partition in turn, so that a busy one does not hold up the others. */
  async function publishRound(): Promise<boolean> {
    let worked = false;
    for (const partition of await findWaitingPartitions(sql)) {
      if (await publishBatch(context, partition)) worked = true;
    }
    return worked;
  }

  return {
    start() {
      if (running) return;
      redis.on('ready', onReady);
      running = run();
    },
    poke: () => pause.end(),
    async stop() {
      stopping.abort();
      pause.end();
      redis.off('ready', onReady);
      await running;
      if (redis.status !== 'ready') return;
      try {
        while (await publishRound());
      } catch (error) {
        logger.warn({ err: error }, 'Some events stay in the outbox until the next start.');
      }
    },
  };
}

interface Pause {
  /** Waits; returns true when `end` was called, during the wait or before it. */
  begin(milliseconds: number): Promise<boolean>;
  end(): void;
}

function createPause(): Pause {
  let ended = false;
  let wake: (() => void) | undefined;
  return {
    async begin(milliseconds) {
      if (!ended) {
        const { promise, resolve } = Promise.withResolvers<void>();
        wake = resolve;
        const timer = setTimeout(resolve, milliseconds);
        await promise;
        clearTimeout(timer);
        wake = undefined;
      }
      const early = ended;
      ended = false;
      return early;
    },
    end() {
      ended = true;
      wake?.();
    },
  };
}
