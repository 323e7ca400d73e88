import type { Cluster, Redis } from 'ioredis';
import { pause } from '../../pause.ts';
import { listGroups } from '../log/list-groups.ts';
import type { LogCursor } from '../log/log-cursor.ts';
import { readLogEntry } from '../log/log-entry.ts';
import { findGap } from '../log/log-gap.ts';
import { laterLogId } from '../log/log-id.ts';
import { logKey } from '../log/log-keys.ts';
import { locate } from '../log/log-query.ts';
import { createPartitionLog, type RawEntry, type ReadGroup } from '../log/partition-log.ts';
import type { PartitionPlace } from '../log/partition-place.ts';
import { createPause } from '../log/wakeable-pause.ts';
import { isLostLease } from './leases.ts';
import type { MissedEvents } from './missed-events.ts';
import { type EntryHandling, handleEntry } from './handle-entry.ts';

/** The reading of one partition for a group. */
export interface GroupReader {
  /** Looks at once for what is new. */
  wake(): void;
  /** Finishes what is in hand, and ends. */
  stop(): Promise<void>;
}

/** What {@link readForGroup} works with. */
export interface GroupReaderOptions {
  readonly redis: Redis | Cluster;
  /** The group as Redis knows it. */
  readonly group: string;
  readonly place: PartitionPlace;
  readonly handling: EntryHandling;
  readonly onGap: (missed: MissedEvents) => void;
  /** Hears what reading fails of; it goes on. */
  readonly onInterruption: (error: unknown) => void;
  readonly readGroup: ReadGroup;
  /** Hears that another process may read the partition. */
  readonly onLostLease: () => void;
  /** Whether the partition is still this process's to read. */
  readonly isMine: () => boolean;
}

/** Entries that are read ahead; few, since all but the first wait in memory. */
const batchSize = 32;
/** Milliseconds after which it looks for something new even if nobody said that there is. */
const lookEvery = 1_000;
/** Milliseconds to wait after a failure: at first, and at most. */
const [firstWait, longestWait] = [250, 5_000];

/**
 * Reads a partition for a group until it is stopped: what was given out and not acknowledged, one by one, then what is
 * new. Each entry is acknowledged when it has been handled or given up, and the next is not begun before.
 */
export function readForGroup({
  redis,
  group,
  place,
  handling,
  onGap,
  onInterruption,
  readGroup,
  onLostLease,
  isMine,
}: GroupReaderOptions): GroupReader {
  const { source: service, partition } = place;
  const key = logKey(service, partition);
  const log = createPartitionLog({ redis, group, place, position: startAgain, readGroup });
  const idle = createPause();
  const stopping = new AbortController();
  const { signal } = stopping;
  /** How far the log has been read; unknown until it was looked at. */
  let cursor: LogCursor | undefined;
  /** Id up to which everything is done. */
  let settled = '0-0';
  /** Id of an entry that is done and may not be acknowledged. */
  let done: string | undefined;
  let takenOver = true;
  let checkPending = true;
  let mayHaveMissed = true;

  async function run(): Promise<void> {
    let wait = firstWait;
    while (!signal.aborted) {
      try {
        const worked = isMine() && (await step());
        wait = firstWait;
        if (!worked) await idle.begin(lookEvery);
      } catch (error) {
        if (signal.aborted) return;
        if (isLostLease(error)) onLostLease();
        else onInterruption(error);
        // The answer may have been lost, and with it what it gave out.
        checkPending = true;
        mayHaveMissed = true;
        await pause(wait, signal);
        wait = Math.min(wait * 2, longestWait);
      }
    }
  }

  /** Does the next thing; false when there is none. */
  async function step(): Promise<boolean> {
    cursor ??= await findCursor();
    if (checkPending) {
      const [entry] = await log.readPending(1);
      if (entry) {
        const deliveries = takenOver ? ((await log.countDeliveries(1)).get(entry[0]) ?? 1) : 1;
        await settle(entry, deliveries);
        return true;
      }
      settled = laterLogId(settled, cursor.id);
      checkPending = false;
      takenOver = false;
    }
    const entries = await log.readNew(batchSize);
    if (entries.length > 0) await moveOn(cursor, entries);
    for (const entry of entries) {
      if (signal.aborted || !isMine() || !(await settle(entry, 1))) {
        checkPending = true;
        break;
      }
    }
    return entries.length > 0;
  }

  /** Where the group is made again when Redis has forgotten it: what it had given out then comes once more. */
  function startAgain(): string {
    mayHaveMissed = settled !== '0-0';
    cursor = { service, partition, key, id: settled };
    return settled;
  }

  /** Where the group stands; a new one stands before the oldest entry that there is. */
  async function findCursor(): Promise<LogCursor> {
    const known = (await listGroups(redis, key)).find(({ name }) => name === group);
    mayHaveMissed = known !== undefined;
    return { service, partition, key, id: known?.delivered ?? '0-0', added: known?.read };
  }

  /** Looks, after reading, whether there was something between the last entry and these. */
  async function moveOn(from: LogCursor, entries: readonly RawEntry[]): Promise<void> {
    let { added } = from;
    if (mayHaveMissed) {
      const { gap, cursors } = await findGap(redis, [from]);
      if (gap) onGap({ reason: 'trimmed', count: gap.count });
      added = cursors[0]?.added;
    }
    // Whoever is behind may be overtaken.
    mayHaveMissed = entries.length === batchSize;
    const id = entries.at(-1)?.[0] ?? from.id;
    const moved = { ...from, id, added: added === undefined ? undefined : added + entries.length };
    [cursor] = await locate(redis, [moved]);
  }

  /** Has an entry handled and acknowledges it; false when it was stopped before. */
  async function settle([id, fields]: RawEntry, deliveries: number): Promise<boolean> {
    if (id !== done) {
      if (fields === null) onGap({ reason: 'trimmed', count: 1 });
      else {
        const item = readLogEntry({ service, partition }, id, fields);
        if (!(await handleEntry(handling, item, deliveries, signal))) return false;
      }
    }
    done = id;
    settled = laterLogId(settled, id);
    await log.acknowledge([id]);
    return true;
  }

  const running = run();
  return {
    wake: () => idle.end(),
    async stop() {
      stopping.abort();
      idle.end();
      await running;
    },
  };
}
