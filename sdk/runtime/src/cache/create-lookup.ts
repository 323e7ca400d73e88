import { AbortedError } from '@fitsync/sdk/engine';
import type { SharedCache } from './shared-cache.ts';

/** Asks the owner for values by id. */
export type Load<Value> = (ids: string[]) => Promise<Iterable<readonly [id: string, value: Value]>>;

/**
 * Finds values by id: in the cache, and at their owner what is not there. What cannot be had is left out: meant
 * for enrichment, which is worth more with a gap than not at all. Nothing that decides anything may be taken from it.
 */
export type Lookup<Value> = (
  ids: Iterable<string>,
  load: Load<Value>,
) => Promise<ReadonlyMap<string, Value>>;

/** Settings of {@link createLookup}. */
export interface LookupOptions<Value> {
  readonly cache: SharedCache<Value>;
  /** How many ids the owner takes at once. */
  readonly batchSize: number;
}

/** Creates a lookup that asks the owner for each id once, however many want it at the same time. */
export function createLookup<Value>({ cache, batchSize }: LookupOptions<Value>): Lookup<Value> {
  const flights = new Map<string, Promise<Value | undefined>>();

  function start(ids: string[], load: Load<Value>): void {
    const batch = load(ids).then((entries) => new Map(entries));
    for (const id of ids) {
      const flight = batch.then((values) => {
        const value = values.get(id);
        if (value !== undefined) void cache.keep(id, value);
        return value;
      });
      flights.set(
        id,
        flight.finally(() => flights.delete(id)),
      );
    }
  }

  return async function find(ids, load) {
    const wanted = [...new Set(ids)];
    const found = new Map(await cache.read(wanted));
    const missing = wanted.filter((id) => !found.has(id));
    const own = new Set(missing.filter((id) => !flights.has(id)));
    for (const batch of inBatches([...own], batchSize)) start(batch, load);
    const outcomes = await Promise.allSettled(missing.map(async (id) => flights.get(id)));
    const abandoned: string[] = [];
    for (const [at, id] of missing.entries()) {
      const outcome = outcomes[at];
      if (outcome?.status === 'fulfilled') {
        if (outcome.value !== undefined) found.set(id, outcome.value);
      } else if (outcome?.reason instanceof AbortedError && !own.has(id)) abandoned.push(id);
    }
    // Whoever asked has gone, which is no reason for those who have joined to go without.
    if (abandoned.length > 0) {
      for (const [id, value] of await find(abandoned, load)) found.set(id, value);
    }
    return found;
  };
}

function inBatches(ids: readonly string[], size: number): string[][] {
  const batches: string[][] = [];
  for (let at = 0; at < ids.length; at += size) batches.push(ids.slice(at, at + size));
  return batches;
}
