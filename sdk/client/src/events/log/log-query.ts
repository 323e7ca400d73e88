import type { Envelope } from '@fitsync/descriptor';
import type { Cluster, Redis } from 'ioredis';
import {
  type LogCursor,
  type LogItem,
  createCursors,
  moveToEnd,
  readNewest,
} from './log-cursor.ts';
import type { LogEntry, MalformedEntry } from './log-entry.ts';
import { countAddedUpTo, readLogInfo } from './log-info.ts';
import { matchEvents } from './match-events.ts';

/** Where to begin in the log. */
export type LogStart =
  /** With the oldest entry that is kept. */
  | 'start'
  /** With what is published from now on. */
  | 'end'
  /** With what has been published since. */
  | { readonly since: Date }
  /** With the newest entries that match, this many of them. */
  | { readonly last: number };

/** What to read from the log. */
export interface LogQuery {
  /** The services whose events are wanted. */
  readonly services: readonly string[];
  readonly from: LogStart;
  /** Names of events, see {@link matchEvents}; none means all. */
  readonly patterns?: readonly string[];
  /** Whether an event whose name matches is wanted; absent when all are. */
  readonly where?: (envelope: Envelope) => Promise<boolean>;
  /** Hears of what stands in the log and is no event; it is left out. */
  readonly onMalformed?: (entry: MalformedEntry) => void;
  /** Ends the reading, quietly. */
  readonly signal?: AbortSignal;
}

/** Where a query begins: what was found already, and the cursors to read on from. */
export interface LogBeginning {
  readonly backlog: readonly LogItem[];
  readonly cursors: readonly LogCursor[];
}

/** Finds the beginning of a query. */
export async function findBeginning(redis: Redis, query: LogQuery): Promise<LogBeginning> {
  const { services, from } = query;
  if (from === 'start') {
    return { backlog: [], cursors: await locate(redis, createCursors(services, '0-0')) };
  }
  if (typeof from === 'object' && 'since' in from) {
    // Ids begin with the time, and reading starts after the cursor: at the very end of the millisecond before.
    const before = `${Math.max(from.since.getTime(), 1) - 1}-18446744073709551615`;
    return { backlog: [], cursors: await locate(redis, createCursors(services, before)) };
  }
  const cursors = await moveToEnd(redis, createCursors(services, '0-0'));
  if (from === 'end') return { backlog: [], cursors };
  return { backlog: await readNewest(redis, cursors, from.last, wantedBy(query)), cursors };
}

/** The cursors with what can be told about how many entries there have been up to each. */
export async function locate(
  redis: Redis | Cluster,
  cursors: readonly LogCursor[],
): Promise<LogCursor[]> {
  return Promise.all(
    cursors.map(async (cursor) => {
      if (cursor.added !== undefined) return cursor;
      return { ...cursor, added: countAddedUpTo(await readLogInfo(redis, cursor.key), cursor.id) };
    }),
  );
}

/** The events among these that the query asks for, one after the other; what is no event is told to the query. */
export async function* selectEntries(
  query: LogQuery,
  items: readonly LogItem[],
): AsyncGenerator<LogEntry, void> {
  const wanted = wantedBy(query);
  for (const item of items) {
    if (!('envelope' in item)) query.onMalformed?.(item);
    else if (await wanted(item)) yield item;
  }
}

function wantedBy({ patterns = [], where }: LogQuery): (entry: LogEntry) => Promise<boolean> {
  const matches = matchEvents(patterns);
  return async ({ envelope }) =>
    matches(envelope.event) && (where === undefined || (await where(envelope)));
}
