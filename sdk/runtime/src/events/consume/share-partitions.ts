import { toSql } from '../../db/index.ts';
import { crashPoint } from '../crash-point.ts';
import { partitionCount } from '../log-keys.ts';
import type { ConsumerContext } from './consumer-context.ts';
import {
  acquireLeases,
  beat,
  type LeasedPartition,
  leave,
  releaseLeases,
  renewLeases,
} from './leases.ts';
import { nameOfPlace, type PartitionPlace } from './partition-place.ts';
import type { PartitionRun } from './run-partition.ts';

/** The partitions that this replica reads just now. */
export interface PartitionShare {
  /** Renews the leases and takes or gives partitions until this replica has its fair share. */
  renew(): Promise<void>;
  find(place: PartitionPlace): PartitionRun | undefined;
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
  readonly open: (partition: LeasedPartition) => Promise<PartitionRun>;
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
  const runs = new Map<string, { readonly place: PartitionPlace; readonly run: PartitionRun }>();

  async function close(places: readonly PartitionPlace[]): Promise<void> {
    await Promise.all(
      places.map(async (place) => {
        await runs.get(nameOfPlace(place))?.run.stop();
        runs.delete(nameOfPlace(place));
      }),
    );
  }

  async function take(count: number): Promise<void> {
    const taken = await acquireLeases(sql, replica, sources, { count, seconds: leaseSeconds });
    if (taken.length === 0) return;
    crashPoint('after-lease');
    logger.info({ partitions: taken.map(nameOfPlace) }, 'reading partitions');
    for (const partition of taken) {
      runs.set(nameOfPlace(partition), { place: partition, run: await open(partition) });
    }
  }

  async function giveBack(places: readonly PartitionPlace[]): Promise<void> {
    await close(places);
    await releaseLeases(sql, replica, places);
  }

  return {
    async renew() {
      const alive = await beat(sql, replica, leaseSeconds);
      const held = new Set((await renewLeases(sql, replica, leaseSeconds)).map(nameOfPlace));
      const running = [...runs.values()].map(({ place }) => place);
      await close(running.filter((place) => !held.has(nameOfPlace(place))));
      const fairShare = Math.ceil((sources.length * partitionCount) / alive);
      const mine = [...runs.values()].map(({ place }) => place);
      if (mine.length > fairShare) await giveBack(mine.slice(fairShare));
      else if (mine.length < fairShare) await take(fairShare - mine.length);
    },
    find: (place) => runs.get(nameOfPlace(place))?.run,
    async end() {
      const places = [...runs.values()].map(({ place }) => place);
      await close(places);
      await releaseLeases(sql, replica, places);
      await leave(sql, replica);
    },
  };
}
