import type { Contracts } from '../lint/contracts.ts';
import { isRecord } from '../load/index.ts';
import type { Channel, EventOperation } from '../lint/event-operations.ts';
import type { Place } from '../model/place.ts';
import { child, rootOf, textOf } from '../model/place.ts';
import type { Change, Subject } from './change.ts';
import { carriedChange, changeOf, placeBelow } from './change.ts';
import { compareEmits } from './compare-emits.ts';
import { compareSchemas } from './compare-schemas.ts';
import { byKey, pairUp } from './pair-up.ts';
import type { ContractSides, Sides } from './sides.ts';

/** The sending or receiving of an event by a service. */
interface EventUse {
  readonly operation: EventOperation;
  readonly event: string;
  readonly channel: Channel;
}

/** Every change of events. What an event carries is compared where it is sent: its message is defined there. */
export function* compareEvents({ before, after }: ContractSides): Iterable<Change> {
  const sides = { before: before.documents, after: after.documents };
  const sent = pairUp(usesOf(before, 'send'), usesOf(after, 'send'));
  for (const use of sent.removed) {
    yield changeOf(subjectOf(use), 'event-removed', {
      what: 'is no longer sent',
      place: place(use),
    });
  }
  for (const use of sent.added) {
    yield changeOf(subjectOf(use), 'event-added', { what: 'is sent now', place: place(use) });
  }
  for (const pair of sent.both) {
    yield* compareChannels(pair.before, pair.after);
    yield* compareMessages(sides, pair.before, pair.after);
  }
  const received = pairUp(usesOf(before, 'receive'), usesOf(after, 'receive'));
  for (const use of received.removed) {
    const what = `is no longer received by ${use.operation.service}`;
    yield changeOf(subjectOf(use), 'receiver-removed', { what, place: place(use) });
  }
  for (const use of received.added) {
    const what = `is received by ${use.operation.service} now: the pair needs a pact`;
    yield changeOf(subjectOf(use), 'receiver-added', { what, place: place(use) });
  }
  for (const pair of received.both) {
    yield* compareEmits(subjectOf(pair.after), {
      before: pair.before.operation,
      after: pair.after.operation,
    });
  }
}

function usesOf(
  { eventOperations, channels }: Contracts,
  action: 'send' | 'receive',
): ReadonlyMap<string, EventUse> {
  const uses = eventOperations.flatMap((operation) => {
    const channel = channels.find(
      ({ file, name }) => file === operation.file && name === operation.channel,
    );
    return operation.action === action && channel
      ? { operation, event: channel.name, channel }
      : [];
  });
  return byKey(uses, ({ operation, event }) => `${operation.service} ${event}`);
}

function* compareChannels(before: EventUse, after: EventUse): Iterable<Change> {
  const subject = subjectOf(after);
  const [was, is] = [before.channel.value, after.channel.value];
  const at = (key: string): Pick<Place, 'path' | 'pointer'> =>
    placeBelow({ path: after.channel.file, pointer: after.channel.pointer }, key);
  if (was['address'] !== is['address']) {
    const what = `is sent to ${String(is['address'])} now, was ${String(was['address'])}`;
    yield changeOf(subject, 'event-moved', { what, place: at('address') });
  }
  if (was['x-key'] !== is['x-key']) {
    const what = `is kept in order by ${String(is['x-key'])} now, was ${String(was['x-key'])}`;
    yield changeOf(subject, 'event-key-changed', { what, place: at('x-key') });
  }
  const [sawIt, seesIt] = [was['x-visible-to'], is['x-visible-to']].map(describeViewers);
  if (sawIt !== seesIt) {
    const what = `is visible to ${seesIt} now, was to ${sawIt}`;
    yield changeOf(subject, 'event-visibility-changed', { what, place: at('x-visible-to') });
  }
}

function describeViewers(viewers: unknown): string {
  const roles = Object.entries(isRecord(viewers) ? viewers : {});
  const named = roles.map(([role, field]) => `the ${role} in ${String(field)}`).sort();
  return ['administrators', ...named].join(', ');
}

function* compareMessages(sides: Sides, before: EventUse, after: EventUse): Iterable<Change> {
  const subject = subjectOf(after);
  const [was, is] = [messageOf(before), messageOf(after)];
  if (!was || !is) return;
  const types = [mediaTypeOf(sides.before, was), mediaTypeOf(sides.after, is)];
  if (types[0] !== types[1]) {
    const what = `is ${types[1]} now, was ${types[0]}`;
    const where = child(is, 'contentType');
    yield changeOf(subject, 'event-media-type-changed', { what, place: where });
  }
  const payloads = { before: child(was, 'payload'), after: child(is, 'payload') };
  const carrier = { subject, direction: 'event', part: '', label: '', path: ['message'] } as const;
  for (const change of compareSchemas(sides, payloads)) yield carriedChange(carrier, change);
}

function messageOf({ channel }: EventUse): Place | undefined {
  return channel.messages[0]?.target;
}

function mediaTypeOf(documents: Sides['before'], message: Place): string {
  const root = rootOf(documents, message.path);
  const own = textOf(child(message, 'contentType'));
  return own || textOf(child(root, 'defaultContentType')) || 'application/json';
}

function subjectOf({ operation, event }: EventUse): Subject {
  return {
    service: operation.service,
    document: operation.file,
    name: event,
    use: { event },
  };
}

function place({ operation }: EventUse): Pick<Place, 'path' | 'pointer'> {
  return { path: operation.file, pointer: operation.pointer };
}
