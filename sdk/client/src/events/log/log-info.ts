import type { Cluster, Redis } from 'ioredis';
import { compareLogIds } from './log-id.ts';

/** What Redis knows about a log as a whole. */
export interface LogInfo {
  /** Entries that it holds. */
  readonly length: number;
  /** Id of the oldest entry that it holds; absent when it holds none. */
  readonly first?: string;
  /** Id of the newest entry that it has ever held. */
  readonly last: string;
  /** Entries that it has ever held, the trimmed ones included; a Redis before 7 does not count them. */
  readonly added: number | undefined;
}

/** Describes a log; one that does not exist yet holds nothing. */
export async function readLogInfo(redis: Redis | Cluster, key: string): Promise<LogInfo> {
  let reply: unknown;
  try {
    reply = await redis.xinfo('STREAM', key);
  } catch (error) {
    if (!isNoSuchKey(error)) throw error;
    return { length: 0, last: '0-0', added: 0 };
  }
  const fields = toFields(reply);
  const [first] = toList(fields.get('first-entry'));
  const added = fields.get('entries-added');
  return {
    length: Number(fields.get('length')),
    ...(typeof first === 'string' && { first }),
    last: String(fields.get('last-generated-id')),
    added: typeof added === 'number' ? added : undefined,
  };
}

/** How many entries there have ever been up to an id, as far as that can be told without counting them. */
export function countAddedUpTo(info: LogInfo, id: string): number | undefined {
  if (info.added === undefined || compareLogIds(info.last, id) <= 0) return info.added;
  const allAfter = info.first === undefined || compareLogIds(info.first, id) > 0;
  return allAfter ? info.added - info.length : undefined;
}

/** Whether Redis says that there is no log of this key. */
export function isNoSuchKey(error: unknown): boolean {
  return error instanceof Error && error.message.startsWith('ERR no such key');
}

/** The names and values that Redis gives one after the other. */
export function toFields(reply: unknown): ReadonlyMap<unknown, unknown> {
  const list = toList(reply);
  return new Map(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1]]] : [])));
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
