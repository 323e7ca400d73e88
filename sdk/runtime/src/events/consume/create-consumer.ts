import { randomUUID } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import pLimit from 'p-limit';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { CallOrigin } from '../../calls/index.ts';
import { toSql } from '../../db/index.ts';
import { silentTracer, type Tracer } from '../../tracing/index.ts';
import { crashPoint } from '../crash-point.ts';
import type { ConsumerContract } from '../event-contract.ts';
import { repeat } from '../../lifecycle/index.ts';
import type { AnyEventHandlers, ConsumerContext } from './consumer-context.ts';
import { createConsumerMetrics } from './consumer-metrics.ts';
import { pruneDeadLetters } from './dead-letters.ts';
import { pruneInbox } from './inbox.ts';
import { type LeasedPartition, registerPartitions } from './leases.ts';
import { measureBacklog } from './measure-backlog.ts';
import { createPartitionLog, nameOfPlace, subscribeToWakes } from '@fitsync/sdk/internal/log';
import { createUnknownReport } from './report-unknown.ts';
import { findPartitionsWithDue, listBlockedKeys } from './retry-queue.ts';
import { retryDelays as standardDelays } from './retry-schedule.ts';
import { retryEvents } from './retry-events.ts';
import { runPartition } from './run-partition.ts';
import { settleBatch } from './settle-batch.ts';
import { type LeasedRun, sharePartitions } from './share-partitions.ts';

/** What {@link createConsumer} works with. */
export interface ConsumerDeps {
  readonly pool: pg.Pool;
  /** Commands have to fail at once while Redis is away. */
  readonly redis: Redis | Cluster;
  readonly contract: ConsumerContract;
  /** One handler for each event that the contract receives. */
  readonly handlers: AnyEventHandlers;
  /** The granted calls, bound to the event that is handled. */
  readonly calls: (origin: CallOrigin) => unknown;
  /** Hears that handlers have published events; wakes the relay. */
  readonly onPublish: () => void;
  readonly logger: Pick<Logger, 'info' | 'warn' | 'error'>;
  readonly registry: Registry;
  /** Sends no spans unless given. */
  readonly tracer?: Tracer;
  readonly now?: () => Date;
  /** Seconds between the attempts of an event that fails; see `retryDelays` of `retry-schedule.ts`. */
  readonly retryDelays?: readonly number[];
  /** Partitions that are worked on at the same time, each with one connection to the database; 4 by default. */
  readonly concurrency?: number;
  /** Milliseconds after which a partition is looked at even if nobody said that there is something; 1000 by default. */
  readonly lookEvery?: number;
  /** Seconds after which the partitions of a replica that died are taken over, at the latest 1.25 times that; 8 by default. */
  readonly leaseSeconds?: number;
}

/** Handles the events that a service receives. */
export interface Consumer {
  start(): void;
  /** Ends what is being handled, gives its partitions to other replicas, and ends. */
  stop(): Promise<void>;
}

/** Renewals within a lease: two may fail. */
const renewals = 4;
const lookForDueEvery = 1_000;
const pruneEvery = 24 * 60 * 60 * 1_000;

/**
 * Makes the consumer of a service: every event that its contract receives reaches its handler, in the order of its key,
 * with its effects in the service's database happening once. Any number of replicas may run. While Postgres or Redis is
 * away it waits; an event that fails is tried again and in the end kept as a dead letter.
 */
export function createConsumer({
  pool,
  redis,
  registry,
  tracer = silentTracer,
  now = () => new Date(),
  retryDelays = standardDelays,
  concurrency = 4,
  lookEvery = 1_000,
  leaseSeconds = 8,
  ...deps
}: ConsumerDeps): Consumer {
  const { contract, handlers, logger } = deps;
  const unhandled = Object.keys(contract.receives).filter((type) => !handlers[type]);
  if (unhandled.length > 0) {
    throw new Error(`${contract.name} has no handler for ${unhandled.join(', ')}.`);
  }
  const sql = toSql(pool);
  const sources = Object.keys(contract.sources);
  const metrics = createConsumerMetrics(registry, contract.name, sources);
  const context: ConsumerContext = {
    ...deps,
    pool,
    now,
    retryDelays,
    metrics,
    tracer,
    replica: randomUUID(),
  };
  measureBacklog({ registry, redis, sql, group: contract.name, sources });
  const inTurn = pLimit(concurrency);
  const reportUnknown = createUnknownReport(context);
  const share = sharePartitions({ context, sources, leaseSeconds, open });

  async function open({ source, partition, position }: LeasedPartition): Promise<LeasedRun> {
    const place = { source, partition };
    const blockedKeys = await listBlockedKeys(sql, place);
    const owned = { ...place, position, blockedKeys, retryDue: true };
    const run = runPartition({
      contract,
      place,
      log: createPartitionLog({
        redis,
        group: contract.name,
        place,
        position: () => owned.position,
      }),
      async settle(batch, signal) {
        await inTurn(() => settleBatch(context, owned, batch, signal));
        reportUnknown(place, batch.unknown);
      },
      async attend(signal) {
        if (owned.retryDue) await inTurn(() => retryEvents(context, owned, signal));
      },
      onLost(count) {
        metrics.lost(count);
        const what = 'entries were removed from the log before they were handled';
        const help = 'fitsync events replay brings them back';
        logger.error({ partition: nameOfPlace(place), count, help }, what);
      },
      logger,
      lookEvery,
    });
    const retry = (): void => {
      owned.retryDue = true;
      run.wake();
    };
    return { ...run, retry };
  }

  async function wakeDue(): Promise<void> {
    for (const place of await findPartitionsWithDue(sql)) share.retry(place);
  }

  async function prune(): Promise<void> {
    while ((await pruneInbox(sql)) + (await pruneDeadLetters(sql)) > 0);
  }

  const report = (task: string) => (error: unknown) =>
    logger.warn({ err: error }, `${task} failed; trying again`);
  let registered = false;
  const tasks = [
    repeat((leaseSeconds * 1_000) / renewals, report('renewing leases'), async () => {
      if (!registered) await registerPartitions(sql, sources);
      registered = true;
      await share.renew();
    }),
    repeat(lookForDueEvery, report('looking for events to retry'), wakeDue),
    repeat(pruneEvery, report('pruning'), prune),
  ];
  let unsubscribe: (() => void) | undefined;

  return {
    start() {
      if (sources.length === 0 || unsubscribe) return;
      unsubscribe = subscribeToWakes(redis, sources, (place) => share.wake(place));
      for (const task of tasks) task.start();
    },
    async stop() {
      if (!unsubscribe) return;
      unsubscribe();
      await Promise.all(tasks.map((task) => task.stop()));
      crashPoint('while-stopping');
      await share.end();
    },
  };
}
