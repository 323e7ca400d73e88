import type { CatalogEvent } from '../contracts/catalog.ts';
import { unknownName } from '../contracts/unknown-name.ts';

/** The events that patterns mean; one that matches no event exits 4, as it would wait or look for nothing. */
export async function matchingEvents(
  events: readonly CatalogEvent[],
  patterns: readonly string[],
): Promise<readonly CatalogEvent[]> {
  const { matchEvents } = await import('@fitsync/runtime/events');
  for (const pattern of patterns) {
    if (!events.some(({ type }) => matchEvents([pattern])(type))) {
      const types = events.map(({ type }) => type);
      const subjects = types.map((type) => `${type.split('.')[0]}.*`);
      throw unknownName('event that matches', pattern, [...new Set(subjects), ...types]);
    }
  }
  const matches = matchEvents(patterns);
  return events.filter(({ type }) => matches(type));
}
