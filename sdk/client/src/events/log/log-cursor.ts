import type { Redis } from 'ioredis';
import { type LogEntry, type MalformedEntry, readLogEntry } from './log-entry.ts';
import { compareLogIds } from './log-id.ts';
import { readLogInfo } from './log-info.ts';
import { logKeys } from './log-keys.ts';

/** How far one partition has been read. */
export interface LogCursor {
  readonly service: string;
  readonly partition: number;
  readonly key: string;
  /** Id of the last entry that has been read; `0-0` before the first. */
  readonly id: string;
  /** How many entries there have ever been up to there, if that is known: tells how many were trimmed unread. */
  readonly added?: number | undefined;
}

/** What is in a log: an event, or something else. */
export type LogItem = LogEntry | MalformedEntry;

type RawEntry = [id: string, fields: string[]];

const pageSize = 100;

/** A cursor for every partition of the services, each at `id`. */
export function createCursors(services: readonly string[], id: string): LogCursor[] {
  return services.flatMap((service) =>
    logKeys(service).map((key, partition) => ({ service, partition, key, id })),
  );
}

/** The cursors moved to what is the newest entry of each partition now. */
export async function moveToEnd(redis: Redis, cursors: readonly LogCursor[]): Promise<LogCursor[]> {
  return Promise.all(
    cursors.map(async (cursor) => {
      const { last, added } = await readLogInfo(redis, cursor.key);
      return { ...cursor, id: last, added };
    }),
  );
}

/**
 * The newest `count` entries up to the cursors that are `wanted`, oldest first, and what is malformed among them.
 */
export async function readNewest(
  redis: Redis,
  cursors: readonly LogCursor[],
  count: number,
  wanted: (entry: LogEntry) => Promise<boolean>,
): Promise<LogItem[]> {
  const found = await Promise.all(
    cursors.map(async (cursor) => {
      const items: LogItem[] = [];
      let matching = 0;
      let upTo = cursor.id;
      for (;;) {
        const page = await redis.xrevrange(cursor.key, upTo, '-', 'COUNT', pageSize);
        for (const raw of page) {
          const item = toItem(cursor, raw);
          const isEntry = 'envelope' in item;
          if (isEntry && !(await wanted(item))) continue;
          items.push(item);
          if (isEntry) matching += 1;
        }
        const oldest = page.at(-1)?.[0];
        if (page.length < pageSize || oldest === undefined || matching >= count) break;
        upTo = `(${oldest}`;
      }
      return items;
    }),
  );
  const items = found.flat().sort(byId);
  const oldest = items.filter((item) => 'envelope' in item).at(-count);
  return oldest ? items.slice(items.indexOf(oldest)) : items;
}

/** What stands after the cursors, oldest first, and the cursors moved past it. */
export interface LogPage {
  readonly items: readonly LogItem[];
  readonly cursors: readonly LogCursor[];
}

/** Reads on; waits up to `block` milliseconds for something new. */
export async function readPage(
  redis: Redis,
  cursors: readonly LogCursor[],
  block?: number,
): Promise<LogPage> {
  const streams = [...cursors.map(({ key }) => key), ...cursors.map(({ id }) => id)];
  const reply =
    block === undefined
      ? await redis.xread('COUNT', pageSize, 'STREAMS', ...streams)
      : await redis.xread('COUNT', pageSize, 'BLOCK', block, 'STREAMS', ...streams);
  const pages = new Map(reply);
  // Where a partition may have more, later entries of the others must wait for those.
  const horizon = [...pages.values()]
    .filter((page) => page.length === pageSize)
    .map((page) => page.at(-1)?.[0] ?? '0-0')
    .sort(compareLogIds)[0];
  const ready = cursors.map((cursor) => {
    const page = pages.get(cursor.key) ?? [];
    return horizon === undefined ? page : page.filter(([id]) => compareLogIds(id, horizon) <= 0);
  });
  return {
    items: cursors
      .flatMap((cursor, i) => (ready[i] ?? []).map((raw) => toItem(cursor, raw)))
      .sort(byId),
    cursors: cursors.map((cursor, i) => moveAfter(cursor, ready[i] ?? [])),
  };
}

function moveAfter(cursor: LogCursor, page: readonly RawEntry[]): LogCursor {
  const id = page.at(-1)?.[0];
  if (id === undefined) return cursor;
  return {
    ...cursor,
    id,
    added: cursor.added === undefined ? undefined : cursor.added + page.length,
  };
}

function toItem(cursor: LogCursor, [id, fields]: RawEntry): LogItem {
  return readLogEntry(cursor, id, fields);
}

function byId(left: LogItem, right: LogItem): number {
  return compareLogIds(left.id, right.id);
}
