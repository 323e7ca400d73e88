import type { Sql } from '@fitsync/descriptor';
import type { Span } from '../../tracing/index.ts';
import { crashPoint } from '../crash-point.ts';
import { announce } from '../outbox/announce.ts';
import type { RecordedEvent } from '../outbox/create-event.ts';
import { toMs, traceFacts } from '../trace-facts.ts';
import { createEventApplier } from './apply-events.ts';
import type { ConsumerContext } from './consumer-context.ts';
import { buryBroken } from './dead-letters.ts';
import { type DecodedEntry, type EventEntry, isUuid } from './decode-entry.ts';
import { describeFailure, LeaseLostError, typeOfFailure } from './failure.ts';
import { takeIn } from './inbox.ts';
import { savePosition } from './leases.ts';
import type { OwnedPartition } from './owned-partition.ts';
import { nameOfPlace, type PartitionPlace } from '@fitsync/sdk/internal/log';
import type { Step } from './plan-batch.ts';
import { enqueue, type EventToQueue } from './retry-queue.ts';
import { delayAfter } from './retry-schedule.ts';

/** What a transaction has done with the entries of a batch. */
export interface Outcome {
  readonly applied: {
    readonly entry: EventEntry;
    readonly seconds: number;
    readonly span: Span;
  }[];
  readonly duplicates: DecodedEntry[];
  readonly queued: QueuedStep[];
  readonly buried: DecodedEntry[];
  /** Events that their handlers have published. */
  published: readonly RecordedEvent[];
}

type QueuedStep = Extract<Step, { do: 'retry' | 'wait' }>;

/** Takes the steps that were planned, as one transaction, and moves the partition to `place.position`. */
export async function takeSteps(
  context: ConsumerContext,
  place: PartitionPlace & { readonly position: string },
  steps: readonly Step[],
  tx: Sql,
): Promise<Outcome> {
  const outcome: Outcome = { applied: [], duplicates: [], queued: [], buried: [], published: [] };
  const fresh = await takeIn(tx, steps.map(({ entry }) => entry.eventId).filter(isUuid));
  const applier = createEventApplier(context, tx);
  for (const step of steps) {
    const { entry } = step;
    // A batch may hold an event twice, so what is fresh is so only once.
    if (isUuid(entry.eventId) && !fresh.delete(entry.eventId)) outcome.duplicates.push(entry);
    else if (step.do === 'apply') {
      const begun = performance.now();
      await applier.apply(step);
      const seconds = step.seconds + (performance.now() - begun) / 1_000;
      outcome.applied.push({ entry: step.entry, seconds, span: step.span });
    } else if (step.do === 'bury') {
      await buryBroken(tx, { ...place, ...step.entry });
      outcome.buried.push(entry);
    } else outcome.queued.push(step);
  }
  await enqueue(
    tx,
    outcome.queued.map((step) => toQueue(context, place, step)),
  );
  outcome.published = await applier.store();
  if (!(await savePosition(tx, context.replica, place, place.position))) {
    throw new LeaseLostError(`${nameOfPlace(place)} has another owner.`);
  }
  crashPoint('before-commit');
  return outcome;
}

function toQueue(
  { retryDelays }: ConsumerContext,
  { source, partition }: PartitionPlace,
  step: QueuedStep,
): EventToQueue {
  const { eventId, type, key, text, logId } = step.entry;
  const event = { eventId, source, partition, type, key, text, logId };
  if (step.do === 'wait') return { ...event, attempts: 0, delay: 0, error: null };
  const delay = delayAfter(1, Math.random(), retryDelays) ?? 0;
  return { ...event, attempts: 1, delay, error: describeFailure(step.error) };
}

/** Says what was done: in the metrics, in the log, to the relay, and to the partition that has keys blocked now. */
export function reportOutcome(
  { metrics, logger, now, onPublish }: ConsumerContext,
  partition: OwnedPartition,
  { applied, duplicates, queued, buried, published }: Outcome,
): void {
  announce(published, onPublish);
  const committed = now().getTime();
  for (const { entry, seconds, span } of applied) {
    span.end();
    logger.info({ ...traceFacts(entry.event), ms: toMs(seconds) }, 'event handled');
    metrics.handled(entry.type, 'applied', seconds);
    metrics.completed(entry.type, (committed - Date.parse(entry.event.timestamp)) / 1_000);
  }
  for (const { type } of duplicates) metrics.handled(type, 'duplicate', 0);
  for (const entry of buried) {
    metrics.handled(entry.type, 'dead_lettered', 0);
    const { eventId, type, logId } = entry;
    const error = entry.kind === 'broken' ? entry.error : undefined;
    logger.error(
      { event_id: eventId, type, log_id: logId, error },
      'an entry of the log breaks its contract',
    );
  }
  for (const step of queued) {
    const { type, key, event } = step.entry;
    partition.blockedKeys.add(key);
    partition.retryDue = true;
    if (step.do === 'wait') continue;
    metrics.handled(type, 'failed', 0);
    step.span.end({ error: typeOfFailure(step.error) });
    const error = describeFailure(step.error);
    logger.warn({ ...traceFacts(event), error }, 'an event failed and is tried again');
  }
}
