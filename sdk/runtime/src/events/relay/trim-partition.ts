import { withTransaction } from '../../db/index.ts';
import { decideTrim, findProgress, limitGuests, mergePlaces } from './decide-trim.ts';
import { compareLogIds, laterLogId, logKey } from '@fitsync/sdk/internal/log';
import { createLogScript } from './log-script.ts';
import { readGroupPlaces } from './read-group-places.ts';
import type { RelayContext } from './relay-partition.ts';
import {
  findNewest,
  listGroupPlaces,
  lockForTrim,
  readExtent,
  recordTrim,
  storeGroupPlaces,
} from './trim-progress.ts';

/** A log after it was trimmed. */
export interface TrimmedLog {
  /** How many entries it holds. */
  readonly length: number;
  /** The group because of which it holds more than is wanted. */
  readonly heldBackBy: string | undefined;
}

/*
 * Trims exactly: what Postgres takes for trimmed is gone, and a full log has room at once, while an approximate trim
 * takes 10 000 entries at most. Whole nodes are dropped either way: 90 000 entries take 9 ms.
 *
 * Does nothing when a group has come up since the groups were looked at: it may want what would be removed. The groups
 * that were known then can only have moved on.
 */
const trim = createLogScript(`
if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
local known = {}
for i = 2, #ARGV do known[ARGV[i]] = true end
for _, group in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  for i = 1, #group, 2 do
    if group[i] == 'name' and not known[group[i + 1]] then return -1 end
  end
end
redis.call('XTRIM', KEYS[1], 'MINID', '=', ARGV[1])
return redis.call('XLEN', KEYS[1])`);

/**
 * Removes from a log what all groups have handled and nobody needs to see any more. Returns undefined when it did
 * nothing, because another relay is just doing this or a new group came up; the next time will do.
 *
 * It removes first and records then. A crash in between leaves a log that is shorter than Postgres thinks, until the
 * next time. If it is lost before that, too much is written back: entries that every group has passed, which none gets
 * again and the next time removes. The other way round, such a crash could make Postgres skip entries that are still
 * there, and that a group which has just come up was going to read.
 */
export function trimPartition(
  { pool, redis, service, receivers, limits, now, metrics }: RelayContext,
  partition: number,
): Promise<TrimmedLog | undefined> {
  const key = logKey(service, partition);
  // Not only SQL, but all of it can be repeated.
  return withTransaction(pool, async (tx) => {
    if (!(await lockForTrim(tx, partition))) return undefined;
    const stored = await listGroupPlaces(tx, partition);
    const seen = await readGroupPlaces(redis, key);
    const progress = findProgress(seen, stored);
    if (progress.length > 0) await storeGroupPlaces(tx, partition, progress);
    const { trimmed_id: trimmed, last_id: end } = await readExtent(tx, partition);
    const length = await redis.xlen(key);
    // Most logs are shorter, and finding the place reads as many rows of an index.
    const newest = async (count: number): Promise<string> =>
      (length > count ? await findNewest(tx, partition, count) : undefined) ?? '0-0';
    const youngest = (age: number): string => `${Math.max(now().getTime() - age, 0)}-0`;
    const guestFloor = laterLogId(await newest(limits.guestEntries), youngest(limits.guestFor));
    const { keepFrom, heldBackBy } = decideTrim({
      end,
      keptForNumber: await newest(limits.keepEntries),
      keptForAge: youngest(limits.keepFor),
      groups: limitGuests(mergePlaces(seen, stored), receivers, guestFloor),
    });
    const left = Number(await trim(redis, key, [keepFrom, ...seen.map(({ name }) => name)]));
    if (left < 0) return undefined;
    metrics.measured(partition, left);
    // An older snapshot of Redis may hold more, and groups that are about to read it again: it stays until they have.
    if (compareLogIds(keepFrom, trimmed) > 0) await recordTrim(tx, partition, keepFrom);
    return { length: left, heldBackBy };
  });
}
