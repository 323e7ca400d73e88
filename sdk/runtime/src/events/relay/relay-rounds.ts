import type { Logger } from 'pino';
import { toSql } from '../../db/index.ts';
import { createFailureLog } from './failure-log.ts';
import { type PublishOutcome, type RelayContext, publishBatch } from './relay-partition.ts';
import { findWaitingPartitions } from './relay-progress.ts';
import { trimPartition } from './trim-partition.ts';

/** Publishes what waits, partition by partition. */
export interface RelayRounds {
  /**
   * Publishes one batch of each partition in turn, so that neither a busy one nor one that fails holds up the others.
   * Returns whether there may be more to do at once.
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
  const report = createFailureLog(logger, {
    failing: 'Events cannot be published; trying again.',
    recovered: 'Events are being published again.',
  });
  const warned = new Set<number>();

  async function publish(): Promise<boolean> {
    try {
      const waiting = await findWaitingPartitions(sql);
      // Another relay may have published them.
      for (const partition of holds.keys())
        if (!waiting.includes(partition)) holds.delete(partition);
      let worked = false;
      for (const partition of waiting) {
        if ((holds.get(partition)?.until ?? 0) > Date.now()) continue;
        const result = await attempt(partition);
        if (typeof result === 'object') holds.set(partition, result);
        else holds.delete(partition);
        if (result === 'worked') worked = true;
      }
      report(
        [...holds].flatMap(([partition, { failure: error }]) =>
          error ? [{ partition, error }] : [],
        ),
      );
      tellFullLogs();
      return worked;
    } catch (error) {
      report([{ error }]);
      return false;
    }
  }

  async function attempt(partition: number): Promise<PublishOutcome | Hold> {
    try {
      const outcome = await publishBatch(context, partition);
      return outcome === 'full' ? await makeRoom(partition) : outcome;
    } catch (failure) {
      return { until: Date.now() + retryAfter, failure };
    }
  }

  async function makeRoom(partition: number): Promise<PublishOutcome | Hold> {
    const trimmed = await trimPartition(context, partition);
    if (trimmed && trimmed.length < context.limits.fullAt) return 'worked';
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
