import {
  findFirstReplayable,
  findReplayStanding,
  queueReplay,
  readReplayable,
  type ReplayableEvent,
  type ReplayRange,
} from '@fitsync/runtime/events';
import type { ServiceDatabases } from './service-databases.ts';

/** What to replay, from where, and how. */
export interface Replay {
  readonly sender: string;
  readonly group: string;
  readonly range: ReplayRange;
  /** Also what the group has handled. */
  readonly reprocess: boolean;
  /** Queues the events; otherwise they are only counted. */
  readonly apply: boolean;
}

/** How many events there are of one type. */
export interface ReplayCount {
  readonly type: string;
  /** Events in the range. */
  readonly found: number;
  /** Those that are queued for the group, or would be. */
  readonly replayed: number;
  /** Those that are not, because they wait in its retry queue or are dead letters. */
  readonly unsettled: number;
}

/** A batch that is done. */
export interface ReplayedBatch {
  readonly counts: readonly ReplayCount[];
  readonly size: number;
  /** The last event of it. */
  readonly lastId: string;
}

const batchSize = 500;

/** Replays the events of one sender, a batch at a time. */
export async function* replayEvents(
  databases: ServiceDatabases,
  replay: Replay,
): AsyncGenerator<ReplayedBatch, void> {
  const { sender, range } = replay;
  let next = await databases.run(sender, (sql) => findFirstReplayable(sql, range));
  while (next !== undefined) {
    const first = next;
    const events = await databases.run(sender, (sql) =>
      readReplayable(sql, range, first, batchSize),
    );
    const last = events?.at(-1);
    if (!events || !last) return;
    yield {
      counts: await replayBatch(databases, replay, events),
      size: events.length,
      lastId: last.event_id,
    };
    next = events.length < batchSize ? undefined : last.id + 1;
  }
}

async function replayBatch(
  databases: ServiceDatabases,
  { sender, group, reprocess, apply }: Replay,
  events: readonly ReplayableEvent[],
): Promise<ReplayCount[]> {
  const ids = events.map(({ event_id }) => event_id);
  const outcome = await databases.run(group, async (tx) => {
    const { fresh, unsettled } = await findReplayStanding(tx, ids);
    const meant = ids.filter((id) => fresh.has(id) || (reprocess && !unsettled.has(id)));
    const queued = apply ? await queueReplay(tx, sender, events, reprocess) : meant;
    return { queued: new Set(queued), unsettled };
  });
  // A service that has never run has taken over nothing.
  const { queued, unsettled } = outcome ?? { queued: new Set(ids), unsettled: new Set<string>() };
  return [...Map.groupBy(events, ({ type }) => type)].map(([type, some]) => ({
    type,
    found: some.length,
    replayed: some.filter(({ event_id }) => queued.has(event_id)).length,
    unsettled: some.filter(({ event_id }) => unsettled.has(event_id)).length,
  }));
}

/** Adds up the counts of batches, by type. */
export function addCounts(counts: readonly ReplayCount[]): ReplayCount[] {
  return [...Map.groupBy(counts, ({ type }) => type)]
    .map(([type, some]) => ({
      type,
      found: some.reduce((sum, { found }) => sum + found, 0),
      replayed: some.reduce((sum, { replayed }) => sum + replayed, 0),
      unsettled: some.reduce((sum, { unsettled }) => sum + unsettled, 0),
    }))
    .sort((a, b) => a.type.localeCompare(b.type));
}
