import { nameOfPlace, type PartitionPlace } from '../log/partition-place.ts';
import type { GroupReader } from './group-reader.ts';
import type { Leases } from './leases.ts';

/** The partitions that this process reads just now. */
export interface PartitionShare {
  /** Renews the leases, and takes or gives partitions until this process has its fair share. */
  renew(): Promise<void>;
  /** There is something new in a partition, or in any. */
  wake(place?: PartitionPlace): void;
  /** Finishes what is in hand, while leases are renewed as before, and gives everything back. */
  end(): Promise<void>;
}

/** What {@link sharePartitions} works with. */
export interface PartitionShareOptions {
  readonly places: readonly PartitionPlace[];
  readonly leases: Leases;
  /** For how many milliseconds a lease is sure to hold from when it was asked for. */
  readonly sureFor: number;
  readonly open: (place: PartitionPlace, isMine: () => boolean) => GroupReader;
}

/** Until when a lease is sure to hold. */
interface Claim {
  until: number;
}

interface Reading {
  readonly place: PartitionPlace;
  readonly claim: Claim;
  readonly reader: GroupReader;
  leaving?: Promise<void>;
}

/**
 * Shares the partitions among the processes of a group by leases, so that each has one reader and its events stay in
 * order. A process that stood still for longer than its lease may finish one event beside the next owner.
 */
export function sharePartitions({
  places,
  leases,
  sureFor,
  open,
}: PartitionShareOptions): PartitionShare {
  const readings = new Map<string, Reading>();
  let isEnding = false;

  async function take(place: PartitionPlace): Promise<number | undefined> {
    const until = performance.now() + sureFor;
    return (await leases.take(place)) ? until : undefined;
  }

  function begin(place: PartitionPlace, until: number): void {
    const claim: Claim = { until };
    readings.set(nameOfPlace(place), { place, claim, reader: open(place, () => holds(claim)) });
  }

  function leave(reading: Reading): Promise<void> {
    return (reading.leaving ??= finish(reading));
  }

  async function finish({ place, reader }: Reading): Promise<void> {
    await reader.stop();
    readings.delete(nameOfPlace(place));
    // Otherwise it ends by itself.
    await leases.release(place).catch(() => undefined);
  }

  async function renewLease(reading: Reading): Promise<void> {
    // Whatever was read in between by somebody else is not known here: it is taken anew.
    const until = holds(reading.claim) ? await take(reading.place) : undefined;
    reading.claim.until = until ?? 0;
    if (until === undefined) void leave(reading);
  }

  return {
    async renew() {
      const alive = await leases.beat();
      await Promise.all([...readings.values()].map(renewLease));
      if (isEnding) return;
      const fairShare = Math.ceil(places.length / alive);
      for (const reading of [...readings.values()].slice(fairShare)) void leave(reading);
      for (const place of places) {
        if (readings.size >= fairShare || isEnding) break;
        if (readings.has(nameOfPlace(place))) continue;
        const until = await take(place);
        if (until === undefined) continue;
        if (isEnding) await leases.release(place);
        else begin(place, until);
      }
    },
    wake(place) {
      const woken = place ? [readings.get(nameOfPlace(place))] : readings.values();
      for (const reading of woken) reading?.reader.wake();
    },
    async end() {
      isEnding = true;
      await Promise.all([...readings.values()].map(leave));
    },
  };
}

function holds({ until }: Claim): boolean {
  return performance.now() < until;
}
