import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { crashPoint } from '../crash-point.ts';
import type { ConsumerContract } from '../event-contract.ts';
import { createPause } from '../../lifecycle/index.ts';
import { LeaseLostError } from './failure.ts';
import { nameOfPlace, type PartitionLog, type PartitionPlace } from '@fitsync/sdk/internal/log';
import { type Batch, readNewBatch, readPendingBatch } from './read-batch.ts';

/** The reading of one partition. */
export interface PartitionRun {
  /** Looks at once for what is new. */
  wake(): void;
  /** Ends it; resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

/** What {@link runPartition} works with. */
export interface PartitionRunDeps {
  readonly contract: ConsumerContract;
  readonly place: PartitionPlace;
  readonly log: PartitionLog;
  /** Does what the events of a batch are there for; they are acknowledged when it ends, and come again when it throws. */
  readonly settle: (batch: Batch, signal: AbortSignal) => Promise<void>;
  /** Whatever else is to be done from time to time, before the next batch. */
  readonly attend?: (signal: AbortSignal) => Promise<void>;
  /** Hears of entries that were removed from the log before they were handled. */
  readonly onLost?: (count: number) => void;
  readonly logger: Pick<Logger, 'info' | 'warn'>;
  /** Milliseconds after which it looks for something new even if nobody said that there is; 1000 by default. */
  readonly lookEvery?: number;
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
  contract,
  place,
  log,
  settle,
  attend = () => Promise.resolve(),
  onLost = () => undefined,
  logger,
  lookEvery = 1_000,
}: PartitionRunDeps): PartitionRun {
  const partition = nameOfPlace(place);
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
        if (backoff > firstBackoff) logger.info({ partition }, 'events are handled again');
        backoff = firstBackoff;
        if (!worked) await pause.begin(lookEvery);
      } catch (error) {
        if (signal.aborted || error instanceof LeaseLostError) return;
        if (backoff === firstBackoff) {
          logger.warn({ err: error, partition }, 'events have to wait; trying again');
        }
        // An answer of Redis may have been lost, and with it what it gave out.
        checkPending = true;
        await delay(backoff, undefined, { signal }).catch(() => undefined);
        backoff = Math.min(backoff * 2, longestBackoff);
      }
    }
  }

  /** Settles the next batch; false when there is none. */
  async function step(): Promise<boolean> {
    await attend(signal);
    const current = (batch ??= await read());
    if (!current) return false;
    crashPoint('after-read');
    await settle(current, signal);
    crashPoint('before-acknowledge');
    await log.acknowledge(current.ids);
    batch = undefined;
    return true;
  }

  async function read(): Promise<Batch | undefined> {
    if (checkPending) {
      const pending = await readPendingBatch(contract, place, log, { takenOver });
      if (pending) {
        if (pending.lost > 0) onLost(pending.lost);
        return pending;
      }
      checkPending = false;
      takenOver = false;
    }
    const fresh = await readNewBatch(contract, place, log);
    idle = fresh ? 0 : idle + 1;
    if (idle % recheckEvery === recheckEvery - 1) checkPending = true;
    return fresh;
  }

  const running = run();
  return {
    wake: () => pause.end(),
    async stop() {
      stopping.abort();
      pause.end();
      await running;
    },
  };
}
