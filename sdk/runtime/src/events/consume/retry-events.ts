import { toSql, withTransaction } from '../../db/index.ts';
import { crashPoint } from '../crash-point.ts';
import { createEventApplier } from './apply-events.ts';
import type { ConsumerContext } from './consumer-context.ts';
import { buryQueued, type DeathReason } from './dead-letters.ts';
import { decodeText, type EventEntry } from './decode-entry.ts';
import { ApplyError, describeFailure, isUnavailable } from './failure.ts';
import { loadEvent } from './load-event.ts';
import type { OwnedPartition } from './owned-partition.ts';
import {
  beginAttempt,
  dequeue,
  findDue,
  listBlockedKeys,
  type QueuedEvent,
  recordFailure,
  takeAttemptBack,
} from './retry-queue.ts';
import { delayAfter } from './retry-schedule.ts';

/** Seconds until an event is tried again that found something away. */
const probeDelay = 5;

/**
 * Tries the events of a partition whose turn it is, until none is due. Each is handled in a transaction that takes it
 * out of the queue, so it has its effects once; after the last attempt it becomes a dead letter.
 */
export async function retryEvents(
  context: ConsumerContext,
  partition: OwnedPartition,
  signal: AbortSignal,
): Promise<void> {
  const sql = toSql(context.pool);
  partition.retryDue = false;
  for (;;) {
    const due = await findDue(sql, partition);
    if (due.length === 0) break;
    for (const event of due) {
      signal.throwIfAborted();
      await retryEvent(context, partition, event, signal);
    }
  }
  partition.blockedKeys = await listBlockedKeys(sql, partition);
}

async function retryEvent(
  context: ConsumerContext,
  partition: OwnedPartition,
  event: QueuedEvent,
  signal: AbortSignal,
): Promise<void> {
  const { contract, pool, retryDelays } = context;
  if (event.attempts > retryDelays.length) {
    const error = event.last_error ?? 'The process ended each time that it handled this event.';
    await bury(context, event, event.last_error === null ? 'crashed' : 'exhausted', error);
    return;
  }
  const attempt = event.attempts + 1;
  const nextDelay = delayAfter(attempt, Math.random(), retryDelays) ?? 0;
  if (!(await beginAttempt(toSql(pool), event, nextDelay))) return;
  const logId = event.log_id ?? '';
  const entry = decodeText(contract, partition, { logId, type: event.type, text: event.envelope });
  if (entry.kind === 'broken') {
    await bury(context, event, 'contract', entry.error);
    return;
  }
  const begun = performance.now();
  try {
    const published = await handle(context, event.position, entry, signal);
    reportHandled(context, entry, { published, seconds: (performance.now() - begun) / 1_000 });
  } catch (error) {
    if (signal.aborted || isUnavailable(error)) {
      await takeAttemptBack(toSql(pool), event.position, signal.aborted ? 0 : probeDelay);
      return;
    }
    await reportFailed(context, event, attempt, error instanceof ApplyError ? error.cause : error);
  }
}

/** Takes the event out of the queue and applies it; undefined when somebody else has done so. */
async function handle(
  context: ConsumerContext,
  position: string,
  entry: EventEntry,
  signal: AbortSignal,
): Promise<number | undefined> {
  const preparation = await loadEvent(context, entry, signal);
  if (!preparation.ready) throw new ApplyError(entry.eventId, preparation.error);
  return withTransaction(context.pool, async (tx) => {
    if (!(await dequeue(tx, position))) return undefined;
    const applier = createEventApplier(context, tx);
    await applier.apply({ entry, loaded: preparation.loaded });
    const published = await applier.store();
    crashPoint('before-commit');
    return published;
  });
}

function reportHandled(
  { metrics, now, onPublish }: ConsumerContext,
  { type, event }: EventEntry,
  { published, seconds }: { readonly published: number | undefined; readonly seconds: number },
): void {
  if (published === undefined) return;
  if (published > 0) {
    crashPoint('after-commit');
    onPublish();
  }
  metrics.handled(type, 'applied', seconds);
  metrics.completed(type, (now().getTime() - Date.parse(event.timestamp)) / 1_000);
}

async function reportFailed(
  context: ConsumerContext,
  event: QueuedEvent,
  attempt: number,
  cause: unknown,
): Promise<void> {
  const { logger, metrics, pool, retryDelays } = context;
  const error = describeFailure(cause);
  metrics.handled(event.type, 'failed', 0);
  logger.warn(
    { event_id: event.event_id, type: event.type, attempt, error },
    'an event failed again',
  );
  if (attempt > retryDelays.length) await bury(context, event, 'exhausted', error);
  else await recordFailure(toSql(pool), event.position, error);
}

async function bury(
  { logger, metrics, pool }: ConsumerContext,
  { event_id, type, position }: QueuedEvent,
  reason: DeathReason,
  error: string,
): Promise<void> {
  if (!(await buryQueued(toSql(pool), position, reason, error))) return;
  metrics.handled(type, 'dead_lettered', 0);
  logger.error({ event_id, type, reason, error }, 'an event was given up');
}
