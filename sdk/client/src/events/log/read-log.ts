import type { Redis } from 'ioredis';
import { moveToEnd, readPage } from './log-cursor.ts';
import type { LogEntry } from './log-entry.ts';
import { compareLogIds } from './log-id.ts';
import { logKey } from './log-keys.ts';
import { type LogQuery, findBeginning, selectEntries } from './log-query.ts';

/**
 * The events that are in the log now, oldest first: in exact order within a key, across keys as far as the clocks of
 * the publishers agree. Then it ends.
 */
export async function* readLog(redis: Redis, query: LogQuery): AsyncGenerator<LogEntry, void> {
  const { backlog, ...beginning } = await findBeginning(redis, query);
  let { cursors } = beginning;
  yield* selectEntries(query, backlog);
  const ends = new Map((await moveToEnd(redis, cursors)).map(({ key, id }) => [key, id]));
  const isThereNow = ({ service, partition, id }: Pick<LogEntry, 'service' | 'partition' | 'id'>) =>
    compareLogIds(id, ends.get(logKey(service, partition)) ?? '0-0') <= 0;
  while (!query.signal?.aborted) {
    const page = await readPage(redis, cursors);
    const present = page.items.filter(isThereNow);
    if (present.length === 0) return;
    yield* selectEntries(query, present);
    ({ cursors } = page);
  }
}
