import type { Cluster, Redis } from 'ioredis';
import type pg from 'pg';
import { toSql, withTransaction } from '../../db/index.ts';
import { type AppendResult, appendToLog } from './append-to-log.ts';
import { crashPoint } from '../crash-point.ts';
import { parseLogId } from '@fitsync/sdk/internal/log';
import type { LogLimits } from './log-limits.ts';
import { closeBatches, moveBatch, openBatches, type RelayBatch } from './relay-batch.ts';
import type { RelayMetrics } from './relay-metrics.ts';
import { type PartitionEnd, acceptEnd, readPublished } from './relay-progress.ts';

/** What the relay works with. */
export interface RelayContext {
  readonly pool: pg.Pool;
  readonly redis: Redis | Cluster;
  readonly service: string;
  /** The groups that are known to receive what it publishes. */
  readonly receivers: readonly string[];
  readonly limits: LogLimits;
  readonly now: () => Date;
  readonly metrics: RelayMetrics;
}

/** What {@link appendBatch} did: the events are in the log, the batch needs another try, or the log is full. */
export type AppendOutcome = 'appended' | 'moved' | 'full';

/**
 * Ends a step of the relay and begins the next, for all partitions but `except`, in one transaction: marks the events of
 * batches as published that are in the log, and decides the log ids of the events that come next. Wherever the relay
 * stops between two such steps, the next one goes on: a batch that is open is given out again, with the same ids.
 */
export async function turnOver(
  { pool, now, metrics }: RelayContext,
  appended: readonly RelayBatch[],
  except: readonly number[],
): Promise<RelayBatch[]> {
  const { closed, opened } = await withTransaction(pool, async (tx) => ({
    closed: appended.length > 0 ? await closeBatches(tx, appended) : [],
    opened: await openBatches(tx, except, now()),
  }));
  for (const batch of closed) metrics.published(batch);
  if (opened.length > 0) crashPoint('after-open');
  return opened;
}

/** Appends a batch to its log, which is written again first where it has lost entries. */
export async function appendBatch(
  context: RelayContext,
  batch: RelayBatch,
): Promise<AppendOutcome> {
  const { pool, redis, service, limits, metrics } = context;
  const { partition, entries } = batch;
  let { previous } = batch;
  for (;;) {
    const result = await appendToLog(redis, {
      service,
      partition,
      previous,
      entries,
      announce: 'new',
      fullAt: limits.fullAt,
    });
    metrics.appended(result);
    if (result.outcome === 'ok') break;
    if (result.outcome === 'full') return 'full';
    if (result.outcome === 'ahead') {
      await moveBatch(toSql(pool), batch, parseLogId(result.top).ms);
      return 'moved';
    }
    previous = await refill(context, { partition, last_id: previous }, result.top);
  }
  crashPoint('after-append');
  return 'appended';
}

/** Compares a log with where it should end, and writes again what it has lost. */
export async function verifyPartition(context: RelayContext, end: PartitionEnd): Promise<void> {
  const result: AppendResult = await appendToLog(context.redis, {
    service: context.service,
    partition: end.partition,
    previous: end.last_id,
    entries: [],
    announce: 'none',
  });
  if (result.outcome !== 'gap') return;
  context.metrics.appended(result);
  const top = await refill(context, end, result.top);
  if (top !== end.last_id) await acceptEnd(toSql(context.pool), end, top);
}

/**
 * Writes the published events after `top` into the log again, with the ids that they had, as far as they have not been
 * trimmed. No limit stops it: it brings back no more than there was, and new events would have to wait for it anyway.
 * Plain subscribers are not told: that happened the first time. Returns the id that the log reaches now.
 */
async function refill(context: RelayContext, end: PartitionEnd, top: string): Promise<string> {
  const { pool, redis, service } = context;
  const { partition, last_id: upTo } = end;
  let reached = top;
  for (;;) {
    const entries = await readPublished(toSql(pool), { partition, after: reached, upTo });
    const last = entries.at(-1);
    if (!last) return reached;
    const result = await appendToLog(redis, {
      service,
      partition,
      previous: reached,
      entries,
      announce: 'none',
    });
    // The log was lost once more, or somebody else has gone past it: start over from what is there.
    reached = result.outcome === 'ok' ? last.id : result.top;
  }
}
