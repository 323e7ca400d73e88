import { setTimeout as delay } from 'node:timers/promises';
import type { Redis } from 'ioredis';
import { type LogPage, readPage } from './log-cursor.ts';
import type { LogEntry } from './log-entry.ts';
import { type LogQuery, findBeginning, wantedBy } from './log-query.ts';

/** What to follow. */
export interface LogTail extends LogQuery {
  /** Hears that the beginning is fixed: nothing that is published from now on will be missed. */
  readonly onReady?: () => void;
  /** Hears that Redis is away; reading goes on where it stopped as soon as it is back. */
  readonly onInterruption?: (error: Error) => void;
}

const block = 2_000;
/** A blocking read that has not come back by then is on a dead connection. */
const readTimeout = 5_000;
const reconnectPause = 500;

/**
 * Follows the log as events are published, without a hole: after a broken connection it resumes where it was. It only
 * looks, on a connection of its own; consumers do not notice. One Redis server only, not a cluster.
 */
export async function* tailLog(redis: Redis, tail: LogTail): AsyncGenerator<LogEntry, void> {
  const { backlog, ...beginning } = await findBeginning(redis, tail);
  let { cursors } = beginning;
  tail.onReady?.();
  yield* backlog;
  const wanted = wantedBy(tail);
  let connection: Redis | undefined;
  const disconnect = () => connection?.disconnect();
  tail.signal?.addEventListener('abort', disconnect);
  try {
    while (!tail.signal?.aborted) {
      let page: LogPage;
      try {
        connection ??= await connect(redis);
        page = await readPage(connection, cursors, block);
      } catch (error) {
        if (tail.signal?.aborted) return;
        connection?.disconnect();
        connection = undefined;
        tail.onInterruption?.(error instanceof Error ? error : new Error(String(error)));
        await delay(reconnectPause, undefined, { signal: tail.signal }).catch(() => undefined);
        continue;
      }
      yield* page.entries.filter(wanted);
      ({ cursors } = page);
    }
  } finally {
    tail.signal?.removeEventListener('abort', disconnect);
    disconnect();
  }
}

/** A connection that reports failure instead of repairing itself: a read that outlives it would never end. */
async function connect(redis: Redis): Promise<Redis> {
  const connection = redis.duplicate({
    lazyConnect: true,
    enableOfflineQueue: false,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
    commandTimeout: readTimeout,
  });
  connection.on('error', () => undefined);
  await connection.connect();
  return connection;
}
