import type { EventGap } from '../follow-events.ts';

/** Events that were removed from a log before the app had read them. */
export interface MissedEvents extends EventGap {
  /** How many; undefined when only is known that there may have been some. */
  readonly count: number | undefined;
}
