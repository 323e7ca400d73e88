import type { Span } from '../../tracing/index.ts';
import type { BrokenEntry, DecodedEntry, EventEntry } from './decode-entry.ts';

/** What is known about an event before it is applied: what its handler loaded, or why it could not. */
export type Preparation = Attempt & (Loaded | { readonly ready: false; readonly error: unknown });

/** One attempt to handle an event. */
interface Attempt {
  /** What loading took. */
  readonly seconds: number;
  readonly span: Span;
}

interface Loaded {
  readonly ready: true;
  readonly loaded: unknown;
}

/** What to do with each entry of a batch. */
export type Step =
  | (Attempt & { readonly do: 'apply'; readonly entry: EventEntry; readonly loaded: unknown })
  /** Its first attempt has failed. */
  | (Attempt & { readonly do: 'retry'; readonly entry: EventEntry; readonly error: unknown })
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
      const attempt = { entry, seconds: preparation.seconds, span: preparation.span };
      if (preparation.ready) return { do: 'apply', ...attempt, loaded: preparation.loaded };
      blockedNow.add(entry.key);
      return { do: 'retry', ...attempt, error: preparation.error };
    }
    blockedNow.add(entry.key);
    return { do: 'wait', entry };
  });
}
