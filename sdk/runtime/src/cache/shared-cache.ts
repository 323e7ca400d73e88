import type { Cluster, Redis } from 'ioredis';
import { Counter, type Registry } from 'prom-client';

/** Values that services share in Redis, by id. Without Redis nothing is found, and nothing fails. */
export interface SharedCache<Value> {
  /** What there is of these. */
  read(ids: readonly string[]): Promise<ReadonlyMap<string, Value>>;
  /** Keeps a value that has just been asked for, unless it may have changed since. Resolves when it is kept. */
  keep(id: string, value: Value): Promise<void>;
}

/** Settings of {@link createSharedCache}. */
export interface SharedCacheOptions<Value> {
  readonly redis: Redis | Cluster;
  /** The part of the keys before the id, and the label of the metric: `user`. */
  readonly name: string;
  /** For how long a value is good: `x-cache` of the operation that it is from. */
  readonly seconds: number;
  /** Reads a value, and gives undefined for what is none: Redis is outside of this process. */
  readonly decode: (json: unknown) => Value | undefined;
  readonly registry: Registry;
}

/** Stands for a value that has just changed. */
const dropped = '';
/** More seconds than a call takes: what was asked for before the change has arrived by then. */
const dropSeconds = 10;

/** Creates the view of a service on values that services share under `name:id`. */
export function createSharedCache<Value>({
  redis,
  name,
  seconds,
  decode,
  registry,
}: SharedCacheOptions<Value>): SharedCache<Value> {
  const requests = createRequestCounter(registry);
  const readOne = async (id: string): Promise<Value | undefined> => {
    try {
      const stored = await redis.get(toKey(name, id));
      const value = stored === null ? undefined : decode(parse(stored));
      requests.inc({ cache: name, result: value === undefined ? 'miss' : 'hit' });
      return value;
    } catch {
      requests.inc({ cache: name, result: 'error' });
      return undefined;
    }
  };
  return {
    async read(ids) {
      // One command each: in a cluster the keys are in different places. They travel together all the same.
      const values = await Promise.all(ids.map(readOne));
      const found = new Map<string, Value>();
      for (const [at, id] of ids.entries()) {
        const value = values[at];
        if (value !== undefined) found.set(id, value);
      }
      return found;
    },
    async keep(id, value) {
      try {
        // What has been dropped meanwhile stays dropped, so that an old value never comes after a new one.
        await redis.set(toKey(name, id), JSON.stringify(value), 'EX', seconds, 'NX');
      } catch {
        requests.inc({ cache: name, result: 'error' });
      }
    },
  };
}

/** Drops a value that has changed, also from those who have asked for it and not got it yet. Rejects without Redis. */
export async function dropShared(redis: Redis | Cluster, name: string, id: string): Promise<void> {
  await redis.set(toKey(name, id), dropped, 'EX', dropSeconds);
}

function toKey(name: string, id: string): string {
  return `${name}:${id}`;
}

function parse(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}

function createRequestCounter(registry: Registry): Counter<'cache' | 'result'> {
  return new Counter({
    name: 'fitsync_cache_requests_total',
    help: 'Values that were looked for in the shared cache.',
    labelNames: ['cache', 'result'],
    registers: [registry],
  });
}
