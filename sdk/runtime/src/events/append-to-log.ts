import { createHash } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';

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
  | { readonly outcome: 'ahead'; readonly top: string };

/** What to append, and where. */
export interface Append {
  readonly key: string;
  /** Id of the entry that must be in the log already, at the least; `0-0` for none. */
  readonly previous: string;
  readonly entries: readonly LogEntryToAppend[];
  /** Also publishes each entry that is new on the Pub/Sub channel of its name. */
  readonly announce: 'new' | 'none';
}

/*
 * The ids are chosen before and stored in Postgres, so the same append can be sent any number of times: what is in the
 * log already is recognised by its id, and published only by whoever added it. A script, because in a pipeline a
 * second entry could succeed after the first has failed, which could then never be added.
 */
const script = `
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
local added, duplicates = 0, 0
for i = 3, #ARGV, 3 do
  local id, event, envelope = ARGV[i], ARGV[i + 1], ARGV[i + 2]
  if not_after(id, top) then
    if #redis.call('XRANGE', KEYS[1], id, id) == 0 then return {'ahead', top} end
    duplicates = duplicates + 1
  else
    redis.call('XADD', KEYS[1], id, 't', event, 'e', envelope)
    top = id
    added = added + 1
    if ARGV[2] == 'new' then redis.call('PUBLISH', event, envelope) end
  end
end
return {'ok', added, duplicates}`;

const digest = createHash('sha1').update(script).digest('hex');

/** Appends entries to a log, all or none, and each only once however often this is repeated. */
export async function appendToLog(
  redis: Redis | Cluster,
  { key, previous, entries, announce }: Append,
): Promise<AppendResult> {
  const values = entries.flatMap(({ id, type, envelope }) => [id, type, envelope]);
  const reply = await run(redis, key, [previous, announce, ...values]);
  const [outcome, first, second] = Array.isArray(reply) ? reply : [];
  if (outcome === 'ok') return { outcome, added: Number(first), duplicates: Number(second) };
  if (outcome === 'gap' || outcome === 'ahead') return { outcome, top: String(first) };
  throw new Error('Redis gave an answer to an append that the script never gives.');
}

async function run(redis: Redis | Cluster, key: string, values: string[]): Promise<unknown> {
  try {
    return await redis.evalsha(digest, 1, key, ...values);
  } catch (error) {
    if (!(error instanceof Error) || !error.message.startsWith('NOSCRIPT')) throw error;
    return redis.eval(script, 1, key, ...values);
  }
}
