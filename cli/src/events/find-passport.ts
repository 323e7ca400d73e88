import {
  compareLogIds,
  findReceived,
  findRecorded,
  isUuid,
  logKey,
  readLogInfo,
  type RecordedRow,
  type Reception,
} from '@fitsync/runtime/events';
import type { Redis } from 'ioredis';
import type { CatalogEvent } from '../contracts/catalog.ts';
import type { EventSources } from './event-sources.ts';
import type { ServiceDatabases } from './service-databases.ts';

/** What has become of an event in a group; `never run` when its service has no database. */
export type GroupReception = { readonly group: string } & (
  | Reception
  | { readonly state: 'never run' }
);

/** Where an event has been. */
export interface Passport {
  readonly event_id: string;
  /** Absent when no outbox holds it any more. */
  readonly envelope?: unknown;
  readonly outbox?: {
    readonly service: string;
    readonly state: 'waiting' | 'published';
    readonly recorded_at: string;
    readonly published_at: string | null;
  };
  /** Absent while it waits in the outbox. `lost` is what the relay writes again. */
  readonly log?: {
    readonly partition: number;
    readonly id: string;
    readonly state: 'held' | 'trimmed' | 'lost';
  };
  readonly groups: readonly GroupReception[];
}

/** Finds an event wherever it is; undefined when nobody knows it. */
export async function findPassport(
  { redis, databases }: EventSources,
  {
    events,
    services,
  }: { readonly events: readonly CatalogEvent[]; readonly services: readonly string[] },
  id: string,
): Promise<Passport | undefined> {
  const [recorded, receptions] = await Promise.all([
    findPublished(databases, services, id),
    Promise.all(
      services.map(async (group): Promise<GroupReception> => {
        const reception = await databases.run(group, (sql) => findReceived(sql, id));
        return { group, ...(reception ?? { state: 'never run' as const }) };
      }),
    ),
  ]);
  const isKnown = ({ state }: GroupReception): boolean =>
    state !== 'waiting' && state !== 'never run';
  if (!recorded && !receptions.some(isKnown)) return undefined;
  const receivers = events.find(({ type }) => type === recorded?.row.type)?.receivers ?? [];
  const groups = receptions.filter((one) => isKnown(one) || receivers.includes(one.group));
  if (!recorded) return { event_id: id, groups };
  const { service, row } = recorded;
  const { recorded_at, published_at, partition, log_id } = row;
  const envelope: unknown = JSON.parse(row.envelope);
  return {
    event_id: id,
    envelope,
    outbox: { service, state: published_at ? 'published' : 'waiting', recorded_at, published_at },
    ...(log_id !== null && {
      log: {
        partition,
        id: log_id,
        state: await findInLog(redis, logKey(service, partition), log_id),
      },
    }),
    groups,
  };
}

/** The event with this id and the service that has published it. */
export async function findPublished(
  databases: ServiceDatabases,
  services: readonly string[],
  id: string,
): Promise<{ readonly service: string; readonly row: RecordedRow } | undefined> {
  if (!isUuid(id)) return undefined;
  const found = await Promise.all(
    services.map(async (service) => {
      const row = await databases.run(service, (sql) => findRecorded(sql, id));
      return row && { service, row };
    }),
  );
  return found.find((one) => one !== undefined);
}

async function findInLog(
  redis: Redis,
  key: string,
  id: string,
): Promise<'held' | 'trimmed' | 'lost'> {
  const [entry] = await redis.xrange(key, id, id);
  if (entry) return 'held';
  const { first, last } = await readLogInfo(redis, key);
  const beforeFirst = first === undefined ? last : first;
  return compareLogIds(id, beforeFirst) <= 0 ? 'trimmed' : 'lost';
}
