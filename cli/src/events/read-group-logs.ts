import {
  type ConsumedPartition,
  type GroupInfo,
  listConsumedPartitions,
  listGroups,
  logKey,
  logKeys,
  measureGroup,
  measureOutbox,
  measurePosition,
  measureRetryQueue,
  type QueuedWork,
} from '@fitsync/runtime/events';
import type { Redis } from 'ioredis';
import type { EventGroup } from '../contracts/groups.ts';
import { unknownName } from '../contracts/unknown-name.ts';
import { readLeases } from './read-leases.ts';
import type { EventSources } from './event-sources.ts';
import type { ServiceDatabases } from './service-databases.ts';

/** How a group stands in one partition of a log. */
export interface PartitionStanding {
  readonly partition: number;
  /** Whether Redis knows the group there. */
  readonly known: boolean;
  /** Entries that the group was given and has not settled. */
  readonly pending: number;
  /** Entries that it was not given yet. */
  readonly undelivered: number;
  /** Events in its retry queue. */
  readonly retrying: number;
  /** Log id up to which everything is settled; absent when the service has never read it. */
  readonly position?: string;
  /** The replica that reads it now. */
  readonly owner?: string;
  /** When the first entry was published that the group has not handled. */
  readonly oldest_ms?: number;
}

/** How a group stands in the log of one sender. */
export interface GroupLog {
  readonly group: string;
  readonly log: string;
  /** Whether a contract says that the group receives from there. */
  readonly declared: boolean;
  readonly state: 'running' | 'stopped' | 'never run';
  /** What waits in the outbox of the sender, and for how long. */
  readonly unpublished: { readonly count: number; readonly seconds: number };
  readonly partitions: readonly PartitionStanding[];
}

/** What the database of a receiving service says. */
interface Receiver {
  readonly partitions: readonly ConsumedPartition[];
  readonly queued: readonly QueuedWork[];
}

/** How the groups stand that contracts declare, and those that only Redis knows, in the logs of these senders. */
export async function readGroupLogs(
  { redis, databases }: EventSources,
  groups: readonly EventGroup[],
  senders: readonly string[],
): Promise<GroupLog[]> {
  const receivers = new Map<string, Promise<Receiver>>();
  const receiverOf = (group: string): Promise<Receiver> => {
    const receiver = receivers.get(group) ?? readReceiver(databases, group);
    receivers.set(group, receiver);
    return receiver;
  };
  const logs = await Promise.all(
    senders.map(async (log) => {
      const [unpublished, known] = await Promise.all([
        databases.run(log, measureOutbox),
        Promise.all(logKeys(log).map((key) => listGroups(redis, key))),
      ]);
      const declared = groups.filter((group) => group.senders.includes(log));
      const names = new Set([
        ...declared.map(({ name }) => name),
        ...known.flatMap((infos) => infos.map(({ name }) => name)),
      ]);
      const { pending = 0, oldest_seconds = 0 } = unpublished ?? {};
      return Promise.all(
        [...names].map(async (group): Promise<GroupLog> => {
          const receiver = await receiverOf(group);
          const isDeclared = declared.some(({ name }) => name === group);
          // Those of services are in their databases.
          const leases = isDeclared ? [] : await readLeases(redis, log, group);
          const partitions = await Promise.all(
            known.map((infos, partition) => {
              const info = infos.find(({ name }) => name === group);
              return readPartition(redis, {
                log,
                partition,
                info,
                receiver,
                holder: leases[partition] ?? undefined,
              });
            }),
          );
          return {
            group,
            log,
            declared: isDeclared,
            state: stateOf(partitions),
            unpublished: { count: pending, seconds: oldest_seconds },
            partitions,
          };
        }),
      );
    }),
  );
  return logs.flat().sort((a, b) => a.group.localeCompare(b.group) || a.log.localeCompare(b.log));
}

/** The logs of one group, or all; a group that nobody knows exits 4. */
export function selectGroup(
  logs: readonly GroupLog[],
  name: string | undefined,
): readonly GroupLog[] {
  const found = logs.filter(({ group }) => name === undefined || group === name);
  if (name === undefined || found.length > 0) return found;
  throw unknownName('group', name, [...new Set(logs.map(({ group }) => group))]);
}

async function readReceiver(databases: ServiceDatabases, group: string): Promise<Receiver> {
  const receiver = await databases.run(group, async (sql) => ({
    partitions: await listConsumedPartitions(sql),
    queued: await measureRetryQueue(sql),
  }));
  return receiver ?? { partitions: [], queued: [] };
}

async function readPartition(
  redis: Redis,
  place: {
    readonly log: string;
    readonly partition: number;
    readonly info: GroupInfo | undefined;
    readonly receiver: Receiver;
    /** The process of an app that reads it now. */
    readonly holder: string | undefined;
  },
): Promise<PartitionStanding> {
  const { log, partition, info, receiver, holder } = place;
  const isHere = (one: { readonly source: string; readonly partition: number }): boolean =>
    one.source === log && one.partition === partition;
  const consumed = receiver.partitions.find(isHere);
  const queued = receiver.queued.find(isHere);
  const key = logKey(log, partition);
  const { oldest_ms, ...work } = info
    ? await measureGroup(redis, key, info)
    : await measurePosition(redis, key, consumed?.position ?? '0-0');
  const owner = consumed?.owner ?? holder;
  const oldest = [oldest_ms, queued?.oldest_ms].filter((ms) => ms !== undefined);
  return {
    partition,
    known: info !== undefined,
    ...work,
    retrying: queued?.count ?? 0,
    ...(consumed && { position: consumed.position }),
    ...(owner !== undefined && { owner }),
    ...(oldest.length > 0 && { oldest_ms: Math.min(...oldest) }),
  };
}

function stateOf(partitions: readonly PartitionStanding[]): GroupLog['state'] {
  if (partitions.some(({ owner }) => owner !== undefined)) return 'running';
  const hasRun = partitions.some(({ known, position }) => known || position !== undefined);
  return hasRun ? 'stopped' : 'never run';
}
