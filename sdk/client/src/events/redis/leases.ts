import type { Cluster, Redis } from 'ioredis';
import { groupConsumer, leaseKey, membersKey } from '../log/log-keys.ts';
import type { ReadGroup } from '../log/partition-log.ts';
import type { PartitionPlace } from '../log/partition-place.ts';

/** What one process of an app tells Redis about itself, and what it claims there. */
export interface Leases {
  /** Says that it lives; gives how many processes of the group do. */
  beat(): Promise<number>;
  /** Takes or renews the lease of a partition; false when another process holds it. */
  take(place: PartitionPlace): Promise<boolean>;
  release(place: PartitionPlace): Promise<void>;
  /** Reads a partition whose lease this process has at that moment; throws for another. */
  readerOf(place: PartitionPlace): ReadGroup;
  /** Says that it is going. */
  leave(): Promise<void>;
}

/** Which process this is, of which group, and for how long it is believed. */
export interface LeaseOptions {
  readonly group: string;
  readonly member: string;
  readonly milliseconds: number;
}

const lostLease = 'LOSTLEASE';

// By the clock of Redis: those of the processes may differ.
const beat = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', KEYS[1], now + ARGV[2], ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
redis.call('PEXPIRE', KEYS[1], ARGV[2])
return redis.call('ZCARD', KEYS[1])`;

const take = `
local owner = redis.call('GET', KEYS[1])
if owner and owner ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

const release = `
if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

// A Redis that was wiped has forgotten who reads what: two that both think they do would mix the order up.
const read = `
if redis.call('GET', KEYS[2]) ~= ARGV[1] then return redis.error_reply('${lostLease}') end
return redis.pcall('XREADGROUP', 'GROUP', ARGV[2], '${groupConsumer}', 'COUNT', ARGV[3], 'STREAMS', KEYS[1], ARGV[4])`;

/** Whether a read was refused because this process has no lease, or not any more. */
export function isLostLease(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith(lostLease);
}

/** Keeps leases in Redis. They are lost with it, and then taken anew. */
export function createLeases(
  redis: Redis | Cluster,
  { group, member, milliseconds }: LeaseOptions,
): Leases {
  const members = membersKey(group);
  const keyOf = ({ source, partition }: PartitionPlace): string =>
    leaseKey(source, partition, group);
  return {
    beat: async () => Number(await redis.eval(beat, 1, members, member, milliseconds)),
    take: async (place) => (await redis.eval(take, 1, keyOf(place), member, milliseconds)) === 1,
    async release(place) {
      await redis.eval(release, 1, keyOf(place), member);
    },
    readerOf: (place) => (key, group, count, from) =>
      redis.eval(read, 2, key, keyOf(place), member, group, count, from),
    async leave() {
      await redis.zrem(members, member);
    },
  };
}
