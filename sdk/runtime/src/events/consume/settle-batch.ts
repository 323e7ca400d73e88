import { withTransaction } from '../../db/index.ts';
import { laterLogId } from '@fitsync/sdk/internal/log';
import type { ConsumerContext } from './consumer-context.ts';
import type { EventEntry } from './decode-entry.ts';
import { ApplyError, isUnavailable, LeaseLostError } from './failure.ts';
import { loadEvents } from './load-event.ts';
import type { OwnedPartition } from './owned-partition.ts';
import { planBatch } from './plan-batch.ts';
import type { Batch } from './read-batch.ts';
import { reportOutcome, type Outcome, takeSteps } from './take-steps.ts';

/**
 * Settles a batch: when this ends, each of its events is handled, in the retry queue or a dead letter, and recorded as
 * received, all in one transaction. When an event fails, the batch is settled once more, without handling that one.
 *
 * Throws when something is away that the events need, or the partition has another owner: then nothing is done.
 */
export async function settleBatch(
  context: ConsumerContext,
  partition: OwnedPartition,
  batch: Batch,
  signal: AbortSignal,
): Promise<void> {
  // Entries that are given out once more are older than what is settled.
  const position = laterLogId(batch.lastId, partition.position);
  if (batch.entries.length === 0) {
    partition.position = position;
    return;
  }
  const candidates = batch.entries.filter(
    (entry): entry is EventEntry =>
      entry.kind === 'event' &&
      !partition.blockedKeys.has(entry.key) &&
      !batch.suspects.has(entry.logId),
  );
  const prepared = await loadEvents(context, candidates, signal);
  for (;;) {
    signal.throwIfAborted();
    const steps = planBatch(batch.entries, partition.blockedKeys, prepared);
    let outcome: Outcome;
    try {
      outcome = await withTransaction(context.pool, (tx) =>
        takeSteps(context, { ...partition, position }, steps, tx),
      );
    } catch (error) {
      if (error instanceof LeaseLostError || isUnavailable(error)) throw error;
      const applied = steps.filter((step) => step.do === 'apply').map(({ entry }) => entry);
      if (applied.length === 0) throw error;
      const culprit = findCulprit(error, applied);
      const attempt = culprit && prepared.get(culprit.eventId);
      if (culprit && attempt) {
        const { span } = attempt;
        prepared.set(culprit.eventId, { ready: false, error: culprit.cause, seconds: 0, span });
      }
      // Each of them is tried alone, from the retry queue.
      else prepared.clear();
      continue;
    }
    partition.position = position;
    reportOutcome(context, partition, outcome);
    return;
  }
}

/** The event whose fault a failure is; undefined when that cannot be told, as after a deadlock. */
function findCulprit(error: unknown, applied: readonly EventEntry[]): ApplyError | undefined {
  if (error instanceof ApplyError) return error;
  const [only, ...others] = applied;
  return only && others.length === 0 ? new ApplyError(only.eventId, error) : undefined;
}
