import type { Cluster, Redis } from 'ioredis';
import type pg from 'pg';
import { toSql, withTransaction } from '../../db/index.ts';
import { type AppendResult, appendToLog } from './append-to-log.ts';
import { crashPoint } from '../crash-point.ts';
import { parseLogId } from '../log/log-id.ts';
import type { LogLimits } from './log-limits.ts';
import { closeBatch, moveBatch, openBatch } from './relay-batch.ts';
import type { RelayMetrics } from './relay-metrics.ts';
import { type PartitionEnd, acceptEnd, readPublished } from './relay-progress.ts';

/** What the relay works with. */
export interface RelayContext {
  readonly pool: pg.Pool;
  readonly redis: Redis | Cluster;
  readonly service: string;
  readonly limits: LogLimits;
  readonly now: () => Date;
  readonly metrics: RelayMetrics;
}

/** What {@link publishBatch} did: nothing as there was nothing, something, or nothing as the log is full. */
export type PublishOutcome = 'idle' | 'worked' | 'full';

/**
 * Publishes the next batch of a partition: decides its log ids in one transaction, appends, marks it as published in
 * another. Wherever this stops, the next call goes on: an open batch is sent again with the same ids.
 */
export async function publishBatch(
  context: RelayContext,
  partition: number,
): Promise<PublishOutcome> {
  const { pool, redis, service, limits, now, metrics } = context;
  const batch = await withTransaction(pool, (tx) => openBatch(tx, partition, now()));
  if (!batch) return 'idle';
  crashPoint('after-open');
  let { previous } = batch;
  for (;;) {
    const result = await appendToLog(redis, {
      service,
      partition,
      previous,
      entries: batch.entries,
      announce: 'new',
      fullAt: limits.fullAt,
    });
    metrics.appended(result);
    if (result.outcome === 'ok') break;
    if (result.outcome === 'full') return 'full';
    if (result.outcome === 'ahead') {
      await moveBatch(toSql(pool), batch, parseLogId(result.top).ms);
      return 'worked';
    }
    previous = await refill(context, { partition, last_id: previous }, result.top);
  }
  crashPoint('after-append');
  const published = await closeBatch(toSql(pool), batch);
  if (published !== undefined) metrics.published(batch.entries, published);
  return 'worked';
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
