import type { Cluster, Redis } from 'ioredis';
import type pg from 'pg';
import { toSql, withTransaction } from '../db/index.ts';
import { type AppendResult, appendToLog } from './append-to-log.ts';
import { crashPoint } from './crash-point.ts';
import { parseLogId } from './log-id.ts';
import { logKey } from './log-keys.ts';
import { closeBatch, moveBatch, openBatch } from './relay-batch.ts';
import type { RelayMetrics } from './relay-metrics.ts';
import { type PartitionEnd, acceptEnd, readPublished } from './relay-progress.ts';

/** What the relay works with. */
export interface RelayContext {
  readonly pool: pg.Pool;
  readonly redis: Redis | Cluster;
  readonly service: string;
  readonly now: () => Date;
  readonly metrics: RelayMetrics;
}

/**
 * Publishes the next batch of a partition: decides its log ids in one transaction, appends, marks it as published in
 * another. Wherever this stops, the next call goes on: an open batch is sent again with the same ids. Returns whether
 * there was anything to do.
 */
export async function publishBatch(context: RelayContext, partition: number): Promise<boolean> {
  const { pool, redis, service, now, metrics } = context;
  const batch = await withTransaction(pool, (tx) => openBatch(tx, partition, now()));
  if (!batch) return false;
  const key = logKey(service, partition);
  let { previous } = batch;
  for (;;) {
    const result = await appendToLog(redis, {
      key,
      previous,
      entries: batch.entries,
      announce: 'new',
    });
    metrics.appended(result);
    if (result.outcome === 'ok') break;
    if (result.outcome === 'ahead') {
      await moveBatch(toSql(pool), batch, parseLogId(result.top).ms);
      return true;
    }
    previous = await refill(context, { partition, last_id: previous }, result.top);
  }
  crashPoint('after-append');
  metrics.published(await closeBatch(toSql(pool), batch));
  return true;
}

/** Compares a log with where it should end, and writes again what it has lost. */
export async function verifyPartition(context: RelayContext, end: PartitionEnd): Promise<void> {
  const key = logKey(context.service, end.partition);
  const result: AppendResult = await appendToLog(context.redis, {
    key,
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
 * Writes the published events after `top` into the log again, with the ids that they had, as far as they are kept.
 * Nobody is told by Pub/Sub: that happened the first time. Returns the id that the log reaches now.
 */
async function refill(context: RelayContext, end: PartitionEnd, top: string): Promise<string> {
  const { pool, redis, service } = context;
  const key = logKey(service, end.partition);
  let reached = top;
  for (;;) {
    const entries = await readPublished(toSql(pool), end.partition, reached, end.last_id);
    const last = entries.at(-1);
    if (!last) return reached;
    const result = await appendToLog(redis, { key, previous: reached, entries, announce: 'none' });
    // The log was lost once more, or somebody else has gone past it: start over from what is there.
    reached = result.outcome === 'ok' ? last.id : result.top;
  }
}
