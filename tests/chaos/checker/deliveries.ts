import { isReceived } from './databases.ts';
import { type ExpectedEffect, expectEffects } from './expected-effects.ts';
import type { Delivery, Effect, Facts, RecordedEvent } from './facts.ts';
import { checkMails, type MailCheck } from './mails.ts';

/** Something that must not be. */
export interface Accusation {
  readonly class: 'lost' | 'duplicated' | 'unexpected';
  readonly what: string;
}

/** The facts, quick to look up. */
export interface Deliveries extends MailCheck {
  readonly groups: readonly string[];
  event(eventId: string): RecordedEvent | undefined;
  /** The events that a request caused itself. */
  causedBy(operation: string): readonly RecordedEvent[];
  /** How many workout logs are of an operation. */
  workouts(operation: string): number;
  /** The events that handling another event caused. */
  following(eventId: string): readonly RecordedEvent[];
  effects(eventId: string): readonly Effect[];
  /** Messages to people about an event. */
  messages(eventId: string): readonly Delivery[];
  message(deliveryId: string): Delivery | undefined;
}

/** What a service publishes when it handles an event, once. */
const consequences: Readonly<Record<string, string>> = {
  'program.completed': 'achievement.earned',
};

/** All effects: that there is a message to somebody is one, whatever became of it. */
export function allEffects({ effects, deliveries }: Facts): Effect[] {
  return [
    ...effects,
    ...deliveries.map(({ event_id, user_id }): Effect => {
      const place = { group: 'notification', position: null };
      return { ...place, kind: 'delivery', event_id, recipient: user_id };
    }),
  ];
}

/** Makes an index of the facts. */
export function indexDeliveries(facts: Facts): Deliveries {
  const { groups, events, deduplicates, addresses } = facts;
  const byId = new Map(events.map((event) => [event.event_id, event]));
  const direct = Map.groupBy(
    events.filter(({ causation_id }) => causation_id === null),
    ({ correlation_id }) => correlation_id,
  );
  const followers = Map.groupBy(events, ({ causation_id }) => causation_id);
  const workouts = Map.groupBy(facts.workouts, (operation) => operation);
  const effects = Map.groupBy(allEffects(facts), ({ event_id }) => event_id);
  const messages = Map.groupBy(facts.deliveries, ({ event_id }) => event_id);
  const messageById = new Map(facts.deliveries.map((delivery) => [delivery.id, delivery]));
  const mails = Map.groupBy(facts.mails, ({ delivery_id }) => delivery_id);
  return {
    groups,
    deduplicates,
    addresses,
    event: (eventId) => byId.get(eventId),
    causedBy: (operation) => direct.get(operation) ?? [],
    workouts: (operation) => workouts.get(operation)?.length ?? 0,
    following: (eventId) => followers.get(eventId) ?? [],
    effects: (eventId) => effects.get(eventId) ?? [],
    messages: (eventId) => messages.get(eventId) ?? [],
    message: (deliveryId) => messageById.get(deliveryId),
    mailsOf: (deliveryId) => mails.get(deliveryId) ?? [],
  };
}

/** Follows an event to everybody who should have got it, and on to what they made of it. */
export function checkDeliveries(event: RecordedEvent, index: Deliveries): Accusation[] {
  const { type, event_id, published, inLog } = event;
  const found: Accusation[] = [];
  if (!published) found.push({ class: 'lost', what: `${type} ${event_id} was not published` });
  else if (!inLog) {
    found.push({ class: 'lost', what: `${type} ${event_id} is missing in the log` });
  }
  for (const group of index.groups) found.push(...checkEffects(group, event, index));
  for (const message of index.messages(event_id)) found.push(...checkMails(message, index));
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

/** Compares what a group made of an event with what it has to make of it: each effect once, and no other. */
function checkEffects(group: string, event: RecordedEvent, index: Deliveries): Accusation[] {
  const { type, event_id } = event;
  const expected = isReceived(group, type) ? expectEffects(group, event) : [];
  const effects = index.effects(event_id).filter((effect) => effect.group === group);
  const isThis = ({ kind, recipient }: ExpectedEffect) => {
    return (effect: Effect): boolean => effect.kind === kind && effect.recipient === recipient;
  };
  const found: Accusation[] = [];
  for (const one of expected) {
    const times = effects.filter(isThis(one)).length;
    if (times === 1) continue;
    found.push({
      class: times === 0 ? 'lost' : 'duplicated',
      what: `${describe(group, one)} of ${type} ${event_id} is there ${times} times`,
    });
  }
  for (const effect of effects) {
    if (expected.some((one) => isThis(one)(effect))) continue;
    const what = `${describe(group, effect)} of ${type} ${event_id} should not be there`;
    found.push({ class: 'unexpected', what });
  }
  return found;
}

function describe(group: string, { kind, recipient }: ExpectedEffect): string {
  return `${group}: ${kind}${recipient === null ? '' : ` for ${recipient}`}`;
}
