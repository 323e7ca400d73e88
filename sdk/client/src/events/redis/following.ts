import type { EntryHandling } from './handle-entry.ts';
import type { MissedEvents } from './missed-events.ts';

/** What both ways to follow the logs work with. */
export interface Following {
  readonly services: readonly string[];
  readonly handling: EntryHandling;
  readonly onGap: (missed: MissedEvents) => void;
  /** Hears that nothing that is published from now on is left out. */
  readonly onReady: () => void;
  /** Hears of what makes the reading wait. */
  readonly onInterruption: (error: unknown) => void;
  /** Hears that it goes on. */
  readonly onRecovery: () => void;
  readonly signal: AbortSignal;
}
