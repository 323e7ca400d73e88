import { toSql, withTransaction } from '../../db/index.ts';
import { crashPoint } from '../crash-point.ts';
import { announce } from '../outbox/announce.ts';
import type { RecordedEvent } from '../outbox/create-event.ts';
import { toMs, traceFacts } from '../trace-facts.ts';
import { createEventApplier } from './apply-events.ts';
import type { ConsumerContext } from './consumer-context.ts';
import { buryQueued, type DeathReason } from './dead-letters.ts';
import { type DecodedEntry, decodeText, type EventEntry } from './decode-entry.ts';
import { ApplyError, describeFailure, isUnavailable, typeOfFailure } from './failure.ts';
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
  const logId = event.log_id ?? '';
  const entry = decodeText(contract, partition, { logId, type: event.type, text: event.envelope });
  if (event.attempts > retryDelays.length) {
    const error = event.last_error ?? 'The process ended each time that it handled this event.';
    const reason = event.last_error === null ? 'crashed' : 'exhausted';
    await bury(context, event.position, entry, reason, error);
    return;
  }
  const attempt = event.attempts + 1;
  const nextDelay = delayAfter(attempt, Math.random(), retryDelays) ?? 0;
  if (!(await beginAttempt(toSql(pool), event, nextDelay))) return;
  if (entry.kind === 'broken') {
    await bury(context, event.position, entry, 'contract', entry.error);
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
    const cause = error instanceof ApplyError ? error.cause : error;
    await reportFailed(context, { position: event.position, entry, attempt, cause });
  }
}

/** Takes the event out of the queue and applies it; undefined when somebody else has done so. */
async function handle(
  context: ConsumerContext,
  position: string,
  entry: EventEntry,
  signal: AbortSignal,
): Promise<readonly RecordedEvent[] | undefined> {
  const preparation = await loadEvent(context, entry, signal);
  const { span } = preparation;
  try {
    if (!preparation.ready) throw new ApplyError(entry.eventId, preparation.error);
    const { loaded } = preparation;
    const published = await withTransaction(context.pool, async (tx) => {
      if (!(await dequeue(tx, position))) return undefined;
      const applier = createEventApplier(context, tx);
      await applier.apply({ entry, loaded, span });
      const stored = await applier.store();
      crashPoint('before-commit');
      return stored;
    });
    span.end();
    return published;
  } catch (error) {
    span.end({ error: typeOfFailure(error) });
    throw error;
  }
}

function reportHandled(
  { logger, metrics, now, onPublish }: ConsumerContext,
  { type, event }: EventEntry,
  {
    published,
    seconds,
  }: { readonly published: readonly RecordedEvent[] | undefined; readonly seconds: number },
): void {
  if (published === undefined) return;
  announce(published, onPublish);
  logger.info({ ...traceFacts(event), ms: toMs(seconds) }, 'event handled');
  metrics.handled(type, 'applied', seconds);
  metrics.completed(type, (now().getTime() - Date.parse(event.timestamp)) / 1_000);
}

interface FailedAttempt {
  /** Place in the queue. */
  readonly position: string;
  readonly entry: EventEntry;
  /** How many there were, with this one. */
  readonly attempt: number;
  readonly cause: unknown;
}

async function reportFailed(
  context: ConsumerContext,
  { position, entry, attempt, cause }: FailedAttempt,
): Promise<void> {
  const { logger, metrics, pool, retryDelays } = context;
  const error = describeFailure(cause);
  metrics.handled(entry.type, 'failed', 0);
  logger.warn({ ...traceFacts(entry.event), attempt, error }, 'an event failed again');
  if (attempt > retryDelays.length) await bury(context, position, entry, 'exhausted', error);
  else await recordFailure(toSql(pool), position, error);
}

async function bury(
  { logger, metrics, pool }: ConsumerContext,
  position: string,
  entry: DecodedEntry,
  reason: DeathReason,
  error: string,
): Promise<void> {
  if (!(await buryQueued(toSql(pool), position, reason, error))) return;
  const { eventId: event_id, type } = entry;
  metrics.handled(type, 'dead_lettered', 0);
  const facts = entry.kind === 'event' ? traceFacts(entry.event) : { event_id, type };
  logger.error({ ...facts, reason, error }, 'an event was given up');
}
