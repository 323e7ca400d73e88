import { events as catalogue } from '@fitsync/contracts/events';
import type { Effect, Facts, RecordedEvent } from './facts.ts';

/** Something that must not be. */
export interface Accusation {
  readonly class: 'lost' | 'duplicated' | 'unexpected';
  readonly what: string;
}

/** The facts, quick to look up. */
export interface Deliveries {
  event(eventId: string): RecordedEvent | undefined;
  /** The events that a request caused itself. */
  causedBy(operation: string): readonly RecordedEvent[];
  /** The events that handling another event caused. */
  following(eventId: string): readonly RecordedEvent[];
  effects(group: string, eventId: string): number;
}

/** What each stand-in publishes when it handles an event, once. */
const consequences: Readonly<Record<string, string>> = {
  'program.completed': 'achievement.earned',
};

/** Makes an index of the facts. */
export function indexDeliveries({ events, effects }: Facts): Deliveries {
  const byId = new Map(events.map((event) => [event.event_id, event]));
  const direct = Map.groupBy(
    events.filter(({ causation_id }) => causation_id === null),
    ({ correlation_id }) => correlation_id,
  );
  const followers = Map.groupBy(events, ({ causation_id }) => causation_id);
  const counts = new Map<string, number>();
  for (const effect of effects) {
    const place = placeOf(effect);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return {
    event: (eventId) => byId.get(eventId),
    causedBy: (operation) => direct.get(operation) ?? [],
    following: (eventId) => followers.get(eventId) ?? [],
    effects: (group, eventId) => counts.get(placeOf({ group, event_id: eventId })) ?? 0,
  };
}

function placeOf({ group, event_id }: Pick<Effect, 'group' | 'event_id'>): string {
  return `${group} ${event_id}`;
}

/** Follows an event to everybody who should have got it, and on to what they made of it. */
export function checkDeliveries(event: RecordedEvent, index: Deliveries): Accusation[] {
  const { type, event_id, published, inLog } = event;
  const found: Accusation[] = [];
  if (!published) found.push({ class: 'lost', what: `${type} ${event_id} was not published` });
  else if (!inLog) {
    found.push({ class: 'lost', what: `${type} ${event_id} is missing in the log` });
  }
  const receivers = new Map(Object.entries(catalogue)).get(type)?.receivers ?? [];
  for (const group of receivers) {
    const times = index.effects(group, event_id);
    if (times === 1) continue;
    found.push({
      class: times === 0 ? 'lost' : 'duplicated',
      what: `${group} handled ${type} ${event_id} ${times} times`,
    });
  }
  const consequence = consequences[type];
  if (consequence !== undefined) {
    const following = index.following(event_id);
    if (following.length !== 1) {
      found.push({
        class: following.length === 0 ? 'lost' : 'duplicated',
        what: `${type} ${event_id} led to ${consequence} ${following.length} times`,
      });
    }
    found.push(...following.flatMap((next) => checkDeliveries(next, index)));
  }
  return found;
}
