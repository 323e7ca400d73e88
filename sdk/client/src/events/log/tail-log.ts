import type { Redis } from 'ioredis';
import { pause } from '../../pause.ts';
import { type LogCursor, type LogPage, readPage } from './log-cursor.ts';
import type { LogEntry } from './log-entry.ts';
import { type LogGap, findGap } from './log-gap.ts';
import { type LogQuery, findBeginning, locate, selectEntries } from './log-query.ts';

/** What to follow. */
export interface LogTail extends LogQuery {
  /** Hears that the beginning is fixed: nothing that is published from now on will be missed. */
  readonly onReady?: () => void;
  /** Hears, once per outage, that Redis is away; reading goes on where it stopped as soon as it is back. */
  readonly onInterruption?: (error: Error) => void;
  /** Hears that reading goes on after an interruption. */
  readonly onResume?: () => void;
  /** Hears that the log was trimmed beyond where the tail stood. */
  readonly onGap?: (gap: LogGap) => void;
}

const block = 2_000;
/** A blocking read that has not come back by then is on a dead connection. */
const readTimeout = 5_000;
const reconnectPause = 500;
/** Who reads this seldom may have been overtaken by trimming. */
const slow = 30_000;

/**
 * Follows the log as events are published, without a hole: after a broken connection it resumes where it was. It only
 * looks, on a connection of its own; consumers do not notice. One Redis server only, not a cluster.
 */
export async function* tailLog(redis: Redis, tail: LogTail): AsyncGenerator<LogEntry, void> {
  const { backlog, ...beginning } = await findBeginning(redis, tail);
  let { cursors } = beginning;
  tail.onReady?.();
  yield* selectEntries(tail, backlog);
  let connection: Redis | undefined;
  let interrupted = false;
  let lastRead = -Infinity;
  const disconnect = () => connection?.disconnect();
  tail.signal?.addEventListener('abort', disconnect);
  try {
    while (!tail.signal?.aborted) {
      let page: LogPage;
      try {
        connection ??= await connect(redis);
        if (interrupted || performance.now() - lastRead > slow) {
          cursors = await skipGap(connection, cursors, tail);
        }
        if (interrupted) tail.onResume?.();
        interrupted = false;
        page = await readOn(connection, cursors);
        lastRead = performance.now();
      } catch (error) {
        if (tail.signal?.aborted) return;
        connection?.disconnect();
        connection = undefined;
        if (!interrupted) {
          tail.onInterruption?.(error instanceof Error ? error : new Error(String(error)));
        }
        interrupted = true;
        await pause(reconnectPause, tail.signal);
        continue;
      }
      yield* selectEntries(tail, page.items);
      ({ cursors } = page);
    }
  } finally {
    tail.signal?.removeEventListener('abort', disconnect);
    disconnect();
  }
}

async function skipGap(
  connection: Redis,
  cursors: readonly LogCursor[],
  { onGap }: LogTail,
): Promise<readonly LogCursor[]> {
  const found = await findGap(connection, cursors);
  if (found.gap) onGap?.(found.gap);
  return found.cursors;
}

async function readOn(connection: Redis, cursors: readonly LogCursor[]): Promise<LogPage> {
  const page = await readPage(connection, cursors, block);
  return { ...page, cursors: await locate(connection, page.cursors) };
}

/** A connection that reports failure instead of repairing itself: a read that outlives it would never end. */
async function connect(redis: Redis): Promise<Redis> {
  const connection = redis.duplicate({
    lazyConnect: true,
    enableOfflineQueue: false,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    commandTimeout: readTimeout,
    socketTimeout: readTimeout,
  });
  connection.on('error', () => undefined);
  await connection.connect();
  return connection;
}
