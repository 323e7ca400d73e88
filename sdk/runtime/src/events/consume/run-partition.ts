import { setTimeout as delay } from 'node:timers/promises';
import { crashPoint } from '../crash-point.ts';
import { compareLogIds } from '../log-id.ts';
import { createPause } from '../pause.ts';
import type { ConsumerContext } from './consumer-context.ts';
import { LeaseLostError } from './failure.ts';
import type { OwnedPartition } from './owned-partition.ts';
import type { PartitionLog } from './partition-log.ts';
import { nameOfPlace } from './partition-place.ts';
import { type Batch, readNewBatch, readPendingBatch } from './read-batch.ts';
import { retryEvents } from './retry-events.ts';
import { settleBatch } from './settle-batch.ts';

/** The reading of one partition. */
export interface PartitionRun {
  /** Looks at once for what is new. */
  wake(): void;
  /** Tries at once what is due in the retry queue. */
  retry(): void;
  /** Ends it; resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

/** What {@link runPartition} works with. */
export interface PartitionRunDeps {
  readonly context: ConsumerContext;
  readonly partition: OwnedPartition;
  readonly log: PartitionLog;
  /** Runs work when there is room for it: not all partitions are busy at once. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
  /** Milliseconds after which it looks for something new even if nobody said that there is. */
  readonly lookEvery: number;
}

/** Looks that found nothing, after which it makes sure that nothing read was forgotten. */
const recheckEvery = 10;
/** Milliseconds to wait after a failure: at first, and at most. */
const [firstBackoff, longestBackoff] = [250, 5_000];

/**
 * Reads a partition until it is stopped: what the owner before had read and not acknowledged, then what is new, batch by
 * batch, each in order. Whatever fails, it waits and goes on where it was.
 */
export function runPartition({
  context,
  partition,
  log,
  inTurn,
  lookEvery,
}: PartitionRunDeps): PartitionRun {
  const { contract, logger, metrics } = context;
  const name = nameOfPlace(partition);
  const pause = createPause();
  const stopping = new AbortController();
  const { signal } = stopping;
  let takenOver = true;
  let checkPending = true;
  let idle = 0;
  // Kept until it is acknowledged: what fails is tried again, and what was settled before is recognised then.
  let batch: Batch | undefined;

  async function run(): Promise<void> {
    let backoff = firstBackoff;
    while (!signal.aborted) {
      try {
        const worked = await step();
        if (backoff > firstBackoff) logger.info({ partition: name }, 'events are handled again');
        backoff = firstBackoff;
        if (!worked) await pause.begin(lookEvery);
      } catch (error) {
        if (signal.aborted || error instanceof LeaseLostError) return;
        if (backoff === firstBackoff) {
          logger.warn({ err: error, partition: name }, 'events have to wait; trying again');
        }
        // An answer of Redis may have been lost, and with it what it gave out.
        checkPending = true;
        await delay(backoff, undefined, { signal }).catch(() => undefined);
        backoff = Math.min(backoff * 2, longestBackoff);
      }
    }
  }

  /** Retries what is due and settles the next batch; false when there was none. */
  async function step(): Promise<boolean> {
    if (partition.retryDue) await inTurn(() => retryEvents(context, partition, signal));
    const current = (batch ??= await read());
    if (!current) return false;
    crashPoint('after-read');
    if (current.entries.length > 0) {
      await inTurn(() => settleBatch(context, partition, current, signal));
    }
    if (compareLogIds(current.lastId, partition.position) > 0) partition.position = current.lastId;
    crashPoint('before-acknowledge');
    await log.acknowledge(current.ids);
    batch = undefined;
    return true;
  }

  async function read(): Promise<Batch | undefined> {
    if (checkPending) {
      const pending = await readPendingBatch(contract, partition, log, { takenOver });
      if (pending) {
        reportLost(pending);
        return pending;
      }
      checkPending = false;
      takenOver = false;
    }
    const fresh = await readNewBatch(contract, partition, log);
    idle = fresh ? 0 : idle + 1;
    if (idle % recheckEvery === recheckEvery - 1) checkPending = true;
    return fresh;
  }

  function reportLost({ lost }: Batch): void {
    if (lost === 0) return;
    metrics.lost(lost);
    logger.error(
      { partition: name, lost },
      'entries were removed from the log before they were handled; `fitsync events replay` brings them back',
    );
  }

  const running = run();
  return {
    wake: () => pause.end(),
    retry() {
      partition.retryDue = true;
      pause.end();
    },
    async stop() {
      stopping.abort();
      pause.end();
      await running;
    },
  };
}
