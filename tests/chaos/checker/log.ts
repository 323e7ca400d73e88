import { logKey, partitionCount } from '@fitsync/runtime/events';
import type { Redis } from 'ioredis';
import type { Databases } from './databases.ts';

/** The part of an id of a log entry that orders it, as numbers. */
type Place = readonly [ms: number, seq: number];

const page = 1_000;

/** Where a log should end, and where it begins since it was trimmed. */
interface LogState {
  readonly partition: number;
  readonly last_id: string;
  readonly trimmed_id: string;
}

async function readStates(databases: Databases, service: string): Promise<LogState[]> {
  const { rows } = await databases
    .of(service)
    .query<LogState>(
      'SELECT partition, last_id, trimmed_id FROM relay_partition ORDER BY partition',
    );
  return rows;
}

/** Where the relay of a service believes that a log ends. */
export async function readEnd(
  databases: Databases,
  service: string,
  partition: number,
): Promise<string | undefined> {
  const states = await readStates(databases, service);
  return states.find((state) => state.partition === partition)?.last_id;
}

/** Tells of a place in the log whether it is there, or was trimmed after everybody had read it. */
export type IsInLog = (partition: number, id: string) => boolean;

/** First half of the advisory lock that relays hold from before they trim a log until they have recorded it. */
const trimLock = 20_261_126;

/** Reads all ids in the logs of a service, and then how far they are trimmed: what is trimmed meanwhile is not missing. */
export async function readLogs(
  databases: Databases,
  redis: Redis,
  service: string,
): Promise<IsInLog> {
  const ids = new Map<number, Set<string>>();
  for (let partition = 0; partition < partitionCount; partition += 1) {
    ids.set(partition, await readIds(redis, logKey(service, partition)));
  }
  await databases
    .of(service)
    .query(
      'SELECT pg_advisory_xact_lock($1, partition) FROM generate_series(0, $2 - 1) AS partition',
      [trimLock, partitionCount],
    );
  const states = await readStates(databases, service);
  const trimmed = new Map(states.map((state) => [state.partition, toPlace(state.trimmed_id)]));
  return (partition, id) =>
    (ids.get(partition)?.has(id) ?? false) ||
    isAfter(trimmed.get(partition) ?? [0, 0], toPlace(id));
}

async function readIds(redis: Redis, key: string): Promise<Set<string>> {
  const ids = new Set<string>();
  let from = '-';
  for (;;) {
    const entries = await redis.xrange(key, from, '+', 'COUNT', page);
    for (const [id] of entries) ids.add(id);
    const last = entries.at(-1)?.[0];
    if (last === undefined || entries.length < page) return ids;
    from = `(${last}`;
  }
}

/** Entries that a consumer has been given and has not acknowledged, over all groups of all logs. */
export async function countPending(redis: Redis, services: readonly string[]): Promise<number> {
  let pending = 0;
  for (const service of services) {
    for (let partition = 0; partition < partitionCount; partition += 1) {
      const groups = await redis
        .xinfo('GROUPS', logKey(service, partition))
        // A log that nothing was ever written to has no groups either.
        .catch(() => []);
      pending += (Array.isArray(groups) ? groups : []).reduce<number>(
        (sum, group: unknown) => sum + pendingOf(group),
        0,
      );
    }
  }
  return pending;
}

/** `XINFO GROUPS` gives each group as names and values in turn. */
function pendingOf(group: unknown): number {
  if (!Array.isArray(group)) return 0;
  return Number(group[group.indexOf('pending') + 1]);
}

function toPlace(id: string): Place {
  const [ms = 0, seq = 0] = id.split('-').map(Number);
  return [ms, seq];
}

function isAfter(a: Place, b: Place): boolean {
  return a[0] > b[0] || (a[0] === b[0] && a[1] > b[1]);
}
