import type { Logger } from 'pino';
import { toSql } from '../../db/index.ts';
import { createFailureLog } from './failure-log.ts';
import { findWaitingPartitions, type RelayBatch } from './relay-batch.ts';
import { appendBatch, type RelayContext, turnOver } from './relay-partition.ts';
import { trimPartition } from './trim-partition.ts';

/** Publishes what waits, in all partitions at once. */
export interface RelayRounds {
  /**
   * Publishes one batch of each partition, so that neither a busy one nor one that fails holds up the others. What is in
   * the log then is marked as published by the next round, which saves a transaction. Returns whether to make one at
   * once.
   */
  publish(): Promise<boolean>;
  /** Makes the next round try all partitions again. */
  retryAll(): void;
  /** Whether events had to stay in the outbox. */
  isHeld(): boolean;
}

/** Why a partition is left alone for a moment. */
interface Hold {
  readonly until: number;
  readonly failure?: unknown;
  /** That the log is full, and the group because of which it cannot be trimmed. */
  readonly full?: { readonly group: string | undefined } | undefined;
}

/** Milliseconds until a partition that could not be published is tried again. */
const retryAfter = 1_000;

/** Makes the rounds of one relay. */
export function createRelayRounds(
  context: RelayContext,
  logger: Pick<Logger, 'info' | 'warn'>,
): RelayRounds {
  const sql = toSql(context.pool);
  const holds = new Map<number, Hold>();
  /** Batches that are in the log, and not marked as published yet. */
  let appended: RelayBatch[] = [];
  const report = createFailureLog(logger, {
    failing: 'Events cannot be published; trying again.',
    recovered: 'Events are being published again.',
  });
  const warned = new Set<number>();

  async function publish(): Promise<boolean> {
    try {
      await forgetHolds();
      const done = appended;
      // When marking them fails, they are found to be open, and in the log, by the next round.
      appended = [];
      const opened = await turnOver(context, done, heldNow());
      const outcomes = await Promise.all(opened.map(attempt));
      report(
        [...holds].flatMap(([partition, { failure: error }]) =>
          error ? [{ partition, error }] : [],
        ),
      );
      tellFullLogs();
      return outcomes.includes('worked');
    } catch (error) {
      report([{ error }]);
      return false;
    }
  }

  /** Another relay may have published what could not be published here. */
  async function forgetHolds(): Promise<void> {
    if (holds.size === 0) return;
    const waiting = await findWaitingPartitions(sql);
    for (const partition of holds.keys()) if (!waiting.includes(partition)) holds.delete(partition);
  }

  function heldNow(): number[] {
    const now = Date.now();
    return [...holds].flatMap(([partition, { until }]) => (until > now ? [partition] : []));
  }

  async function attempt(batch: RelayBatch): Promise<'worked' | 'held'> {
    const hold = await appendOrHold(batch);
    if (hold) holds.set(batch.partition, hold);
    else holds.delete(batch.partition);
    return hold ? 'held' : 'worked';
  }

  async function appendOrHold(batch: RelayBatch): Promise<Hold | undefined> {
    try {
      const outcome = await appendBatch(context, batch);
      if (outcome === 'appended') appended.push(batch);
      return outcome === 'full' ? await makeRoom(batch.partition) : undefined;
    } catch (failure) {
      return { until: Date.now() + retryAfter, failure };
    }
  }

  async function makeRoom(partition: number): Promise<Hold | undefined> {
    const trimmed = await trimPartition(context, partition);
    if (trimmed && trimmed.length < context.limits.fullAt) return undefined;
    // When another relay is just trimming it, what was known before still counts.
    const full = trimmed ? { group: trimmed.heldBackBy } : holds.get(partition)?.full;
    return { until: Date.now() + retryAfter, full };
  }

  function tellFullLogs(): void {
    const groups = new Set<string>();
    for (const [partition, { full }] of holds) {
      if (full?.group !== undefined) groups.add(full.group);
      if (!full || warned.has(partition)) continue;
      warned.add(partition);
      logger.warn(
        { partition, group: full.group },
        'A log is full: new events wait in the outbox until this group has handled older ones.',
      );
    }
    for (const partition of warned) if (!holds.get(partition)?.full) warned.delete(partition);
    context.metrics.heldBackBy(groups);
  }

  return {
    publish,
    retryAll() {
      for (const [partition, hold] of holds) holds.set(partition, { ...hold, until: 0 });
    },
    isHeld: () => holds.size > 0,
  };
}
