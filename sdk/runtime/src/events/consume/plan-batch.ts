import type { BrokenEntry, DecodedEntry, EventEntry } from './decode-entry.ts';

/** What is known about an event before it is applied: what its handler loaded, or why it could not. */
export type Preparation = { readonly seconds: number } & (
  | { readonly ready: true; readonly loaded: unknown }
  | { readonly ready: false; readonly error: unknown }
);

/** What to do with each entry of a batch. */
export type Step =
  | {
      readonly do: 'apply';
      readonly entry: EventEntry;
      readonly loaded: unknown;
      /** What loading took. */
      readonly seconds: number;
    }
  /** Its first attempt has failed. */
  | {
      readonly do: 'retry';
      readonly entry: EventEntry;
      readonly error: unknown;
      readonly seconds: number;
    }
  /** Events of the same key come before it, or it has to be tried alone. */
  | { readonly do: 'wait'; readonly entry: EventEntry }
  | { readonly do: 'bury'; readonly entry: BrokenEntry };

/**
 * Decides what becomes of the entries of a batch, in their order. `blocked` are the keys with events in the retry queue:
 * what comes after those has to queue up, so that the events of a key stay in order.
 */
export function planBatch(
  entries: readonly DecodedEntry[],
  blocked: ReadonlySet<string>,
  prepared: ReadonlyMap<string, Preparation>,
): Step[] {
  const blockedNow = new Set(blocked);
  return entries.map((entry) => {
    if (entry.kind === 'broken') return { do: 'bury', entry };
    const preparation = prepared.get(entry.eventId);
    if (preparation && !blockedNow.has(entry.key)) {
      const { seconds } = preparation;
      if (preparation.ready) return { do: 'apply', entry, loaded: preparation.loaded, seconds };
      blockedNow.add(entry.key);
      return { do: 'retry', entry, error: preparation.error, seconds };
    }
    blockedNow.add(entry.key);
    return { do: 'wait', entry };
  });
}
