import type { Cluster, Redis } from 'ioredis';
import { groupConsumer, logKey } from './log-keys.ts';
import type { PartitionPlace } from './partition-place.ts';

/** An entry of a log as Redis gives it; without fields when the entry itself is gone. */
export type RawEntry = readonly [id: string, fields: readonly string[] | null];

/** The log of one partition as one group reads it. */
export interface PartitionLog {
  /** The next entries that the group has not been given yet; none when there are none now. */
  readNew(count: number): Promise<readonly RawEntry[]>;
  /** The first entries that the group was given and has not acknowledged. */
  readPending(count: number): Promise<readonly RawEntry[]>;
  /** How often each pending entry has been given out. */
  countDeliveries(count: number): Promise<ReadonlyMap<string, number>>;
  acknowledge(ids: readonly string[]): Promise<void>;
}

/** What {@link createPartitionLog} works with. */
export interface PartitionLogDeps {
  readonly redis: Redis | Cluster;
  readonly group: string;
  readonly place: PartitionPlace;
  /** Where the group has to stand when Redis does not know it. */
  readonly position: () => string;
  /** How entries are asked for, where it is not simply by XREADGROUP. */
  readonly readGroup?: ReadGroup;
}

/** Reads entries of a log for a group, as XREADGROUP does and gives them. */
export type ReadGroup = (
  key: string,
  group: string,
  count: number,
  from: string,
) => Promise<unknown>;

/**
 * Opens the log of a partition. A group that Redis does not know, or not any more, is made where it stood. Nothing here
 * blocks the connection: who reads is woken by Pub/Sub, which works the same on a cluster and never hangs on a dead
 * connection.
 */
export function createPartitionLog({
  redis,
  group,
  place,
  position,
  readGroup = (key, group, count, from) =>
    redis.xreadgroup('GROUP', group, groupConsumer, 'COUNT', count, 'STREAMS', key, from),
}: PartitionLogDeps): PartitionLog {
  const key = logKey(place.source, place.partition);

  async function read(from: string, count: number): Promise<readonly RawEntry[]> {
    return entriesOf(await withGroup(() => readGroup(key, group, count, from)));
  }

  async function withGroup<T>(command: () => Promise<T>): Promise<T> {
    try {
      return await command();
    } catch (error) {
      if (!startsWith(error, 'NOGROUP')) throw error;
      await createGroup();
      return command();
    }
  }

  async function createGroup(): Promise<void> {
    try {
      await redis.xgroup('CREATE', key, group, position(), 'MKSTREAM');
    } catch (error) {
      // Another replica was faster.
      if (!startsWith(error, 'BUSYGROUP')) throw error;
    }
  }

  return {
    readNew: (count) => read('>', count),
    readPending: (count) => read('0-0', count),
    async countDeliveries(count) {
      const pending: unknown = await withGroup(() =>
        redis.xpending(key, group, '-', '+', count, groupConsumer),
      );
      const rows: readonly unknown[] = Array.isArray(pending) ? pending : [];
      return new Map(
        rows.flatMap((row) =>
          Array.isArray(row) ? [[String(row[0]), Number(row[3])] as const] : [],
        ),
      );
    },
    async acknowledge(ids) {
      if (ids.length > 0) await redis.xack(key, group, ...ids);
    },
  };
}

/** The entries in the answer for one stream. */
function entriesOf(reply: unknown): readonly RawEntry[] {
  const [stream]: readonly unknown[] = Array.isArray(reply) ? reply : [];
  const entries: unknown = Array.isArray(stream) ? stream[1] : [];
  // What XREADGROUP gives for a stream: pairs of an id and fields, or null for an entry that is gone.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return entries as readonly RawEntry[];
}

function startsWith(error: unknown, word: string): boolean {
  return error instanceof Error && error.message.startsWith(word);
}
