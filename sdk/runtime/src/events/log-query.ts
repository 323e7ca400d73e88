import type { Redis } from 'ioredis';
import { type LogCursor, createCursors, moveToEnd, readNewest } from './log-cursor.ts';
import type { LogEntry } from './log-entry.ts';
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
  /** Ends the reading, quietly. */
  readonly signal?: AbortSignal;
}

/** Where a query begins: entries found already, and the cursors to read on from. */
export interface LogBeginning {
  readonly backlog: readonly LogEntry[];
  readonly cursors: readonly LogCursor[];
}

/** Finds the beginning of a query. */
export async function findBeginning(redis: Redis, query: LogQuery): Promise<LogBeginning> {
  const { services, from } = query;
  if (from === 'start') return { backlog: [], cursors: createCursors(services, '0-0') };
  if (typeof from === 'object' && 'since' in from) {
    // Ids begin with the time, and reading starts after the cursor: at the very end of the millisecond before.
    const before = `${Math.max(from.since.getTime(), 1) - 1}-18446744073709551615`;
    return { backlog: [], cursors: createCursors(services, before) };
  }
  const cursors = await moveToEnd(redis, createCursors(services, '0-0'));
  if (from === 'end') return { backlog: [], cursors };
  return { backlog: await readNewest(redis, cursors, from.last, wantedBy(query)), cursors };
}

/** Whether an entry is one that the query asks for. */
export function wantedBy({ patterns = [] }: LogQuery): (entry: LogEntry) => boolean {
  const matches = matchEvents(patterns);
  return (entry) => matches(entry.envelope.event);
}
