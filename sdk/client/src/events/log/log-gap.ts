import type { Cluster, Redis } from 'ioredis';
import type { LogCursor } from './log-cursor.ts';
import { compareLogIds } from './log-id.ts';
import { type LogInfo, readLogInfo } from './log-info.ts';

/** Entries that were trimmed before they could be read. */
export interface LogGap {
  /** How many; undefined when only is known that there may have been some. */
  readonly count: number | undefined;
}

/** What {@link findGap} found, and the cursors that know of it. */
export interface GapFinding {
  readonly gap?: LogGap;
  readonly cursors: readonly LogCursor[];
}

/** Looks whether the logs have been trimmed beyond where the cursors stand. */
export async function findGap(
  redis: Redis | Cluster,
  cursors: readonly LogCursor[],
): Promise<GapFinding> {
  const states = await Promise.all(
    cursors.map(async (cursor) => {
      const info = await readLogInfo(redis, cursor.key);
      return { cursor, info, trimmed: countTrimmed(info, cursor) };
    }),
  );
  const moved = states.map(({ cursor, info, trimmed }) => {
    if (trimmed !== 0) return { ...cursor, added: removedFrom(info) };
    return isBehind(info, cursor) ? { ...cursor, added: undefined } : cursor;
  });
  const gaps = states.map(({ trimmed }) => trimmed).filter((trimmed) => trimmed !== 0);
  if (gaps.length === 0) return { cursors: moved };
  const count = gaps.includes(undefined)
    ? undefined
    : gaps.reduce<number>((sum, trimmed) => sum + (trimmed ?? 0), 0);
  return { gap: { count }, cursors: moved };
}

/** Entries after the cursor that the log does not hold any more; undefined when that cannot be told. */
function countTrimmed(info: LogInfo, cursor: LogCursor): number | undefined {
  const { id, added } = cursor;
  const nothingAfter = compareLogIds(info.last, id) <= 0;
  const nextIsThere = info.first !== undefined && compareLogIds(info.first, id) <= 0;
  if (nothingAfter || nextIsThere) return 0;
  const removed = removedFrom(info);
  if (added === undefined || removed === undefined || isBehind(info, cursor)) return undefined;
  return Math.max(removed - added, 0);
}

/** A log that was lost and written again has begun to count anew. */
function isBehind(info: LogInfo, { added }: LogCursor): boolean {
  return added !== undefined && info.added !== undefined && info.added < added;
}

function removedFrom({ added, length }: LogInfo): number | undefined {
  return added === undefined ? undefined : added - length;
}
