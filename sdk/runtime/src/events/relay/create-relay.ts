import type { Cluster, Redis } from 'ioredis';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { toSql } from '../../db/index.ts';
import { findHarmfulEviction } from './check-eviction.ts';
import { createFailureLog, tryEach } from './failure-log.ts';
import { type LogLimits, logLimits } from './log-limits.ts';
import { createRelayMetrics } from './relay-metrics.ts';
import { type RelayContext, verifyPartition } from './relay-partition.ts';
import { listPartitionEnds, pruneOutbox } from './relay-progress.ts';
import { createRelayRounds } from './relay-rounds.ts';
import { createPause, type Repeated, repeat } from '../../lifecycle/index.ts';
import { trimPartition } from './trim-partition.ts';

/** What {@link createRelay} works with. */
export interface RelayDeps {
  readonly pool: pg.Pool;
  readonly redis: Redis | Cluster;
  /** Name of the service whose outbox it is. */
  readonly service: string;
  /** The services that receive from it. */
  readonly receivers: readonly string[];
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly registry: Registry;
  readonly now?: () => Date;
  /** How much stays in the logs, where it is not as in `log-limits.ts`. */
  readonly limits?: Partial<LogLimits>;
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
 * key, and published on the channel of its name. It writes to Redis again what Redis has lost, and removes what all
 * groups have handled. Any number of replicas may run; when Postgres or Redis is away it tries again until they are
 * back. Give it a client without an offline queue, so that a command fails at once while Redis is away and stopping
 * does not wait for it.
 */
export function createRelay({
  pool,
  redis,
  service,
  receivers,
  logger,
  registry,
  now = () => new Date(),
  limits: otherLimits,
}: RelayDeps): Relay {
  const sql = toSql(pool);
  const metrics = createRelayMetrics(registry, sql);
  const limits = { ...logLimits, ...otherLimits };
  const context: RelayContext = { pool, redis, service, receivers, limits, now, metrics };
  const rounds = createRelayRounds(context, logger);
  const pause = createPause();
  const stopping = new AbortController();
  let running: Promise<void> | undefined;

  // Each on its own: a full Redis takes no events, but can be trimmed, and looking for losses holds nothing up.
  const verifying = forAllLogs(verifyEvery, 'compared with the outbox', (end) =>
    verifyPartition(context, end),
  );
  const trimming = forAllLogs(limits.trimEvery, 'trimmed', ({ partition }) =>
    trimPartition(context, partition),
  );
  const pruning = repeat(
    pruneEvery,
    (error) => logger.warn({ err: error }, 'Old events cannot be deleted; trying again tomorrow.'),
    async () => {
      while ((await pruneOutbox(sql)) > 0);
    },
  );
  const tasks = [verifying, trimming, pruning];

  function forAllLogs(
    every: number,
    done: string,
    work: (end: { readonly partition: number; readonly last_id: string }) => Promise<unknown>,
  ): Repeated {
    const report = createFailureLog(logger, {
      failing: `A log cannot be ${done}; trying again.`,
      recovered: `Logs are ${done} again.`,
    });
    return repeat(
      every,
      (error) => report([{ error }]),
      async () => {
        // While Redis is away there is nothing to do, nor to tell: it is done when Redis is back.
        if (redis.status === 'ready') report(await tryEach(await listPartitionEnds(sql), work));
      },
    );
  }

  // Redis may have come back without what it held.
  const onReady = () => {
    void warnOfEviction();
    verifying.hurry();
    trimming.hurry();
    rounds.retryAll();
    pause.end();
  };

  let warned = false;
  async function warnOfEviction(): Promise<void> {
    const policy = await findHarmfulEviction(redis);
    if (policy === undefined || warned) return;
    warned = true;
    logger.error(
      { policy },
      'Redis throws data away when it is full (maxmemory-policy): set it to noeviction, or events are lost before they are handled.',
    );
  }

  async function run(): Promise<void> {
    let wait = shortestPause;
    while (!stopping.signal.aborted) {
      if (await rounds.publish()) {
        wait = shortestPause;
        continue;
      }
      const poked = await pause.begin(wait);
      wait = poked ? shortestPause : Math.min(wait * 2, longestPause);
    }
  }

  return {
    start() {
      if (running) return;
      redis.on('ready', onReady);
      if (redis.status === 'ready') void warnOfEviction();
      for (const task of tasks) task.start();
      running = run();
    },
    poke: () => pause.end(),
    async stop() {
      stopping.abort();
      pause.end();
      redis.off('ready', onReady);
      await Promise.all([running, ...tasks.map((task) => task.stop())]);
      if (redis.status !== 'ready') return;
      rounds.retryAll();
      while (await rounds.publish());
      if (rounds.isHeld()) logger.warn('Some events stay in the outbox until the next start.');
    },
  };
}
