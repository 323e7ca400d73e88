import { toSql } from '../../db/index.ts';
import { crashPoint } from '../crash-point.ts';
import { nameOfPlace, partitionCount, type PartitionPlace } from '@fitsync/sdk/internal/log';
import type { ConsumerContext } from './consumer-context.ts';
import {
  acquireLeases,
  beat,
  type LeasedPartition,
  leave,
  releaseLeases,
  renewLeases,
} from './leases.ts';
import type { PartitionRun } from './run-partition.ts';

/** The partitions that this replica reads just now. */
export interface PartitionShare {
  /** Renews the leases and takes or gives partitions until this replica has its fair share. */
  renew(): Promise<void>;
  /** There is something new in a partition, or in any. */
  wake(place?: PartitionPlace): void;
  /** There is something due in the retry queue of a partition. */
  retry(place: PartitionPlace): void;
  /** Stops reading and gives everything back. */
  end(): Promise<void>;
}

/** What {@link sharePartitions} works with. */
export interface PartitionShareDeps {
  readonly context: ConsumerContext;
  /** The services whose logs are read. */
  readonly sources: readonly string[];
  /** For how long partitions are taken without a renewal. */
  readonly leaseSeconds: number;
  readonly open: (partition: LeasedPartition) => Promise<LeasedRun>;
}

/** The reading of a partition that may have events in the retry queue. */
export interface LeasedRun extends PartitionRun {
  /** Tries at once what is due in the retry queue. */
  retry(): void;
}

interface Reading {
  readonly place: PartitionPlace;
  readonly run: Promise<LeasedRun>;
}

/**
 * Shares the partitions among the replicas of a service by leases in its database, so that each has one reader and its
 * events stay in order. What keeps effects from happening twice is not the lease but the inbox: a replica that has lost
 * a lease without noticing cannot commit.
 */
export function sharePartitions({
  context,
  sources,
  leaseSeconds,
  open,
}: PartitionShareDeps): PartitionShare {
  const sql = toSql(context.pool);
  const { replica, logger } = context;
  const readings = new Map<string, Reading>();
  // Renewing never waits for these: the handler of an event may take longer than a lease.
  const endings = new Map<string, Promise<void>>();

  function begin(partition: LeasedPartition): void {
    const name = nameOfPlace(partition);
    const run = (endings.get(name) ?? Promise.resolve()).then(() => open(partition));
    readings.set(name, { place: partition, run });
    run.catch((error: unknown) => {
      logger.warn({ err: error, partition: name }, 'cannot read a partition; trying again');
      readings.delete(name);
    });
  }

  function finish({ place, run }: Reading, after: () => Promise<void>): Promise<void> {
    const name = nameOfPlace(place);
    readings.delete(name);
    const ending = run
      .then((opened) => opened.stop())
      .then(after)
      .catch((error: unknown) => {
        logger.warn({ err: error, partition: name }, 'a partition was not given back');
      })
      .finally(() => endings.delete(name));
    endings.set(name, ending);
    return ending;
  }

  const giveBack = (reading: Reading): Promise<void> =>
    finish(reading, () => releaseLeases(sql, replica, [reading.place]));

  async function take(count: number): Promise<void> {
    const taken = await acquireLeases(sql, replica, sources, { count, seconds: leaseSeconds });
    if (taken.length === 0) return;
    crashPoint('after-lease');
    logger.info({ partitions: taken.map(nameOfPlace) }, 'reading partitions');
    taken.forEach(begin);
  }

  return {
    async renew() {
      const alive = await beat(sql, replica, leaseSeconds);
      const held = new Map(
        (await renewLeases(sql, replica, leaseSeconds)).map((row) => [nameOfPlace(row), row]),
      );
      for (const [name, reading] of readings) {
        if (!held.has(name)) void finish(reading, () => Promise.resolve());
      }
      for (const [name, partition] of held) {
        if (!readings.has(name) && !endings.has(name)) begin(partition);
      }
      const fairShare = Math.ceil((sources.length * partitionCount) / alive);
      const surplus = [...readings.values()].slice(fairShare);
      for (const reading of surplus) void giveBack(reading);
      if (readings.size < fairShare) await take(fairShare - readings.size);
    },
    wake: (place) => {
      const all = place ? [readings.get(nameOfPlace(place))] : readings.values();
      for (const reading of all) reading?.run.then((run) => run.wake(), ignore);
    },
    retry: (place) => {
      readings.get(nameOfPlace(place))?.run.then((run) => run.retry(), ignore);
    },
    async end() {
      for (const reading of readings.values()) void giveBack(reading);
      await Promise.all(endings.values());
      await leave(sql, replica);
    },
  };
}

/** Whoever opened it has told. */
function ignore(): void {}
