import {
  compareLogIds,
  findResumption,
  type LogEntry,
  logKey,
  type LogPlace,
  momentId,
  readLog,
  type Resumption,
  singleServer,
} from '@fitsync/runtime/events';
import type { ServiceKit } from '@fitsync/runtime/service';

/** What {@link findPast} looks for, and where. */
export interface PastQuery {
  readonly redis: ServiceKit['redis'];
  readonly services: readonly string[];
  /** The last event that arrived, or a moment; undefined when nothing of the past is wanted. */
  readonly after: string | undefined;
  readonly now: Date;
  readonly isFor: (entry: LogEntry) => boolean;
}

/** What a stream sends before what happens now. */
export interface Past {
  /** Why nobody can tell what was missed; then there are no entries. */
  readonly lost?: Extract<Resumption, { lost: string }>['lost'];
  readonly entries: AsyncIterable<LogEntry>;
  /** Where to go on once all of them have been sent, as long as nothing else has. */
  readonly end: string;
  /** Whether an entry that comes in has been among them, or before them in its partition. */
  includes(entry: LogEntry): boolean;
}

/** Finds what came after the last event that arrived. Whoever asks listens already to what comes from `now` on. */
export async function findPast({ redis, services, after, now, isFor }: PastQuery): Promise<Past> {
  const nothing: Past = { entries: noEntries(), end: momentId(now), includes: () => false };
  if (after === undefined) return nothing;
  const server = singleServer(redis);
  const found = await findResumption(server, { services, eventId: after, now });
  if ('lost' in found) return { ...nothing, lost: found.lost };
  const { since, behind } = found;
  /** The newest entry of each partition that needs not be sent any more. */
  const newest = new Map<string, string>();

  const includes: Past['includes'] = ({ service, partition, id }) =>
    compareLogIds(id, newest.get(logKey(service, partition)) ?? '0-0') <= 0;
  const include = ({ service, partition, id }: LogPlace): unknown =>
    newest.set(logKey(service, partition), id);

  async function* read(): AsyncGenerator<LogEntry> {
    for await (const entry of readLog(server, { services, from: { since } })) {
      if (includes(entry)) continue;
      include(entry);
      if (isFor(entry)) yield entry;
    }
  }

  if (behind) include(behind);
  return { ...nothing, entries: read(), includes };
}

async function* noEntries(): AsyncGenerator<never> {}
