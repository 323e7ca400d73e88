import { AbortedError, startTimeLimit, TimeoutError } from '@fitsync/sdk/engine';
import { timeBudget } from '../calls/index.ts';
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
  caller?: Waiting,
) => Promise<ReadonlyMap<string, Value>>;

/** How long somebody waits for what he has asked for; 5 s unless it says less, as for any call. */
export interface Waiting {
  /** When the caller stops waiting, in milliseconds since the epoch. */
  readonly deadline?: number | undefined;
  /** Ends when the caller has gone. */
  readonly signal?: AbortSignal | undefined;
}

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

  async function gather(
    wanted: readonly string[],
    load: Load<Value>,
    signal: AbortSignal,
  ): Promise<Map<string, Value>> {
    const found = new Map(await cache.read(wanted));
    const missing = wanted.filter((id) => !found.has(id));
    const own = new Set(missing.filter((id) => !flights.has(id)));
    for (const batch of inBatches([...own], batchSize)) start(batch, load);
    const end = endOf(signal);
    const outcomes = await Promise.allSettled(
      missing.map(async (id) => Promise.race([flights.get(id), end])),
    );
    const again: string[] = [];
    for (const [at, id] of missing.entries()) {
      const outcome = outcomes[at];
      if (outcome?.status === 'fulfilled') {
        if (outcome.value !== undefined) found.set(id, outcome.value);
      } else if (!own.has(id) && wasGivenUp(outcome?.reason) && !signal.aborted) again.push(id);
    }
    // Whoever asked first waits no longer, which is no reason for those who have joined to go without.
    if (again.length === 0) return found;
    return new Map([...found, ...(await gather(again, load, signal))]);
  }

  return async (ids, load, { deadline, signal } = {}) => {
    const limit = startTimeLimit('the lookup', timeBudget(deadline, Date.now()), [signal]);
    try {
      return await gather([...new Set(ids)], load, limit.signal);
    } finally {
      limit.end();
    }
  };
}

function wasGivenUp(reason: unknown): boolean {
  return reason instanceof AbortedError || reason instanceof TimeoutError;
}

/** Rejects when the signal ends. */
function endOf(signal: AbortSignal): Promise<never> {
  const end = new Promise<never>((_resolve, reject) => {
    const onAbort = (): void => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted) onAbort();
  });
  // Where nothing is waited for, nobody hears of it.
  end.catch(() => undefined);
  return end;
}

function inBatches(ids: readonly string[], size: number): string[][] {
  const batches: string[][] = [];
  for (let at = 0; at < ids.length; at += size) batches.push(ids.slice(at, at + size));
  return batches;
}
