import type { Cluster, Redis } from 'ioredis';
import { logKey, wakeChannel } from '@fitsync/sdk/internal/log';
import { createLogScript } from './log-script.ts';

/** An event at its place in a log. */
export interface LogEntryToAppend {
  readonly id: string;
  readonly type: string;
  /** JSON of the envelope. */
  readonly envelope: string;
}

/** What became of an append. */
export type AppendResult =
  /** All entries are in the log: `added` now, `duplicates` before. */
  | { readonly outcome: 'ok'; readonly added: number; readonly duplicates: number }
  /** Nothing was done: the log ends before `previous`, so it has lost entries. `top` is its last id. */
  | { readonly outcome: 'gap'; readonly top: string }
  /** The log has gone past these ids without holding them: the entries need new ids after `top`. */
  | { readonly outcome: 'ahead'; readonly top: string }
  /** Nothing was done: the log, which ends with `top`, holds as much as it may. */
  | { readonly outcome: 'full'; readonly top: string };

/** What to append, and where. */
export interface Append {
  readonly service: string;
  readonly partition: number;
  /** Id of the entry that must be in the log already, at the least; `0-0` for none. */
  readonly previous: string;
  readonly entries: readonly LogEntryToAppend[];
  /** Also publishes each entry that is new on the Pub/Sub channel of its name. */
  readonly announce: 'new' | 'none';
  /** Adds nothing to a log that holds this many entries. Absent when what was there before is written again. */
  readonly fullAt?: number;
}

/*
 * The ids are chosen before and stored in Postgres, so the same append can be sent any number of times: what is in the
 * log already is recognised by its id, and published only by whoever added it. A script, because in a pipeline a
 * second entry could succeed after the first has failed, which could then never be added. For the same reason a log that
 * is full refuses all entries or none; those that are in it already are not refused, so that a batch can be closed.
 * Ids grow within an append, so after the first that is added none can be there: not comparing those saves a sixth of the
 * time that Redis is blocked (777 µs instead of 947 for 200 events).
 * PUBLISH names no key: on a cluster a channel belongs to no slot, and the message reaches the subscribers of all nodes.
 */
const append = createLogScript(`
local function parse(id)
  local ms, seq = string.match(id, '^(%d+)-(%d+)$')
  return tonumber(ms), tonumber(seq)
end
local function not_after(a, b)
  local a_ms, a_seq = parse(a)
  local b_ms, b_seq = parse(b)
  return a_ms < b_ms or (a_ms == b_ms and a_seq <= b_seq)
end
local top = '0-0'
if redis.call('EXISTS', KEYS[1]) == 1 then
  local info = redis.call('XINFO', 'STREAM', KEYS[1])
  for i = 1, #info, 2 do
    if info[i] == 'last-generated-id' then top = info[i + 1] end
  end
end
if not not_after(ARGV[1], top) then return {'gap', top} end
local full_at = tonumber(ARGV[3])
if full_at > 0 and #ARGV > 5 and not not_after(ARGV[6], top) and redis.call('XLEN', KEYS[1]) >= full_at then
  return {'full', top}
end
local added, duplicates = 0, 0
for i = 6, #ARGV, 3 do
  local id, event, envelope = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if added == 0 and not_after(id, top) then
    if #redis.call('XRANGE', KEYS[1], id, id) == 0 then return {'ahead', top} end
    duplicates = duplicates + 1
  else
    redis.call('XADD', KEYS[1], id, 't', event, 'e', envelope)
    added = added + 1
    if ARGV[2] == 'new' then redis.call('PUBLISH', event, envelope) end
  end
end
if added > 0 then redis.call('PUBLISH', ARGV[4], ARGV[5]) end
return {'ok', added, duplicates}`);

/**
 * Appends entries to a log, all or none, and each only once however often this is repeated; wakes those who read the
 * partition when it has something new.
 */
export async function appendToLog(
  redis: Redis | Cluster,
  { service, partition, previous, entries, announce, fullAt = 0 }: Append,
): Promise<AppendResult> {
  const reply = await append(redis, logKey(service, partition), [
    previous,
    announce,
    String(fullAt),
    wakeChannel(service),
    String(partition),
    ...entries.flatMap(({ id, type, envelope }) => [id, type, envelope]),
  ]);
  const [outcome, first, second] = Array.isArray(reply) ? reply : [];
  if (outcome === 'ok') return { outcome, added: Number(first), duplicates: Number(second) };
  if (outcome === 'gap' || outcome === 'ahead' || outcome === 'full') {
    return { outcome, top: String(first) };
  }
  throw new Error('Redis gave an answer to an append that the script never gives.');
}
