import type { Accusation } from './deliveries.ts';
import type { Facts } from './facts.ts';

/** Compares, for each publisher, key and group, the order of effects with the order of commits. */
export function checkOrder({ events, effects }: Facts): Accusation[] {
  const byId = new Map(events.map((event) => [event.event_id, event]));
  const newest = new Map<string, number>();
  const found: Accusation[] = [];
  const ordered = effects
    .flatMap(({ group, position, event_id }) => {
      const event = byId.get(event_id);
      return event && position !== null ? [{ group, position, event }] : [];
    })
    .sort((a, b) => (a.position < b.position ? -1 : 1));
  for (const { group, event } of ordered) {
    const line = `${group} ${event.publisher} ${event.key}`;
    const before = newest.get(line) ?? 0;
    if (event.row < before) {
      found.push({
        class: 'unexpected',
        what: `${group} handled ${event.type} ${event.event_id} of ${event.publisher} after a later event of the key ${event.key}`,
      });
    }
    newest.set(line, Math.max(before, event.row));
  }
  return found;
}
