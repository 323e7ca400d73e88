import { eventSenders } from '@fitsync/contracts/sdk/events';
import { matchEvents } from '../log/match-events.ts';

/** Which events an app wants, and whose logs have them. */
export interface EventsWanted {
  readonly services: readonly string[];
  readonly matches: (type: string) => boolean;
}

/** Reads the names of events with `*` and `**`; none of them means all. Throws for one that no event matches. */
export function eventsWanted(types: readonly string[]): EventsWanted {
  const senders = Object.entries(eventSenders);
  for (const pattern of types) {
    const matches = matchEvents([pattern]);
    if (!senders.some(([type]) => matches(type))) throw new Error(`no event matches ${pattern}`);
  }
  const matches = matchEvents(types);
  const services = new Set(senders.flatMap(([type, sender]) => (matches(type) ? [sender] : [])));
  return { services: [...services], matches };
}
