import { logKey, partitionCount } from '@fitsync/runtime/events';
import type { Redis } from 'ioredis';
import type { Random } from '../random.ts';

/*
 * Adds an entry of a log to its end once more, under an id that no relay ever gives. Only while the log ends where
 * its relay believes it does: after a loss, an entry at the end would hide that something is missing before it.
 */
const script = `
local info = redis.call('XREVRANGE', KEYS[1], '+', '-', 'COUNT', 1)
if #info == 0 or info[1][1] ~= ARGV[1] then return 0 end
local old = redis.call('XRANGE', KEYS[1], ARGV[2], ARGV[2])
if #old == 0 then return 0 end
local ms, seq = string.match(ARGV[1], '^(%d+)-(%d+)$')
redis.call('XADD', KEYS[1], ms .. '-' .. (seq + 100000 + tonumber(ARGV[3])), unpack(old[1][2]))
return 1`;

/** Where the log of a partition ends, as its relay remembers. */
export type EndOf = (service: string, partition: number) => Promise<string | undefined>;

/** Delivers events once more, late, and after newer ones of the same key. Returns how many. */
export async function addDuplicates(
  redis: Redis,
  publishers: readonly string[],
  random: Random,
  perLog: number,
  endOf: EndOf,
): Promise<number> {
  let added = 0;
  for (const service of publishers) {
    for (let partition = 0; partition < partitionCount; partition += 1) {
      const key = logKey(service, partition);
      const ids = (await redis.xrange(key, '-', '+')).map(([id]) => id);
      let end = await endOf(service, partition);
      if (ids.length === 0 || end === undefined) continue;
      for (let i = 0; i < perLog; i += 1) {
        const done = await redis.eval(script, 1, key, end, random.pick(ids), i);
        if (done !== 1) break;
        added += 1;
        end = (await redis.xrevrange(key, '+', '-', 'COUNT', 1))[0]?.[0] ?? end;
      }
    }
  }
  return added;
}
