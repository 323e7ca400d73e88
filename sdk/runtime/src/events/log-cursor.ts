import type { Redis } from 'ioredis';
import { type LogEntry, parseLogEntry } from './log-entry.ts';
import { compareLogIds } from './log-id.ts';
import { logKey, partitionCount } from './log-keys.ts';

/** How far one partition has been read. */
export interface LogCursor {
  readonly service: string;
  readonly partition: number;
  readonly key: string;
  /** Id of the last entry that has been read; `0-0` before the first. */
  readonly id: string;
}

type RawEntry = [id: string, fields: string[]];

const pageSize = 100;

/** A cursor for every partition of the services, each at `id`. */
export function createCursors(services: readonly string[], id: string): LogCursor[] {
  return services.flatMap((service) =>
    Array.from({ length: partitionCount }, (_, partition) => ({
      service,
      partition,
      key: logKey(service, partition),
      id,
    })),
  );
}

/** The cursors moved to what is the newest entry of each partition now. */
export async function moveToEnd(redis: Redis, cursors: readonly LogCursor[]): Promise<LogCursor[]> {
  return Promise.all(
    cursors.map(async (cursor) => {
      const [newest] = await redis.xrevrange(cursor.key, '+', '-', 'COUNT', 1);
      return { ...cursor, id: newest?.[0] ?? '0-0' };
    }),
  );
}

/** The newest `count` entries up to the cursors that are `wanted`, oldest first. */
export async function readNewest(
  redis: Redis,
  cursors: readonly LogCursor[],
  count: number,
  wanted: (entry: LogEntry) => boolean,
): Promise<LogEntry[]> {
  const found = await Promise.all(
    cursors.map(async (cursor) => {
      const matching: LogEntry[] = [];
      let upTo = cursor.id;
      for (;;) {
        const page = await redis.xrevrange(cursor.key, upTo, '-', 'COUNT', pageSize);
        matching.push(...page.map((raw) => toEntry(cursor, raw)).filter(wanted));
        const oldest = page.at(-1)?.[0];
        if (page.length < pageSize || oldest === undefined || matching.length >= count) break;
        upTo = `(${oldest}`;
      }
      return matching;
    }),
  );
  return found.flat().sort(byId).slice(-count);
}

/** Entries after the cursors, oldest first, and the cursors moved past them. */
export interface LogPage {
  readonly entries: readonly LogEntry[];
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
    entries: cursors
      .flatMap((cursor, i) => (ready[i] ?? []).map((raw) => toEntry(cursor, raw)))
      .sort(byId),
    cursors: cursors.map((cursor, i) => ({ ...cursor, id: ready[i]?.at(-1)?.[0] ?? cursor.id })),
  };
}

function toEntry({ service, partition }: LogCursor, [id, fields]: RawEntry): LogEntry {
  return parseLogEntry({ service, partition }, id, fields);
}

function byId(left: LogEntry, right: LogEntry): number {
  return compareLogIds(left.id, right.id);
}
