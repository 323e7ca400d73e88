import type { Envelope, Validator } from '@fitsync/descriptor';
import { findJsonFault, isSuspicious } from '../../violations/index.ts';
import type { ConsumerContract } from '../event-contract.ts';
import { nameOfPlace, type PartitionPlace } from '@fitsync/sdk/internal/log';

interface Entry {
  readonly logId: string;
  /** The id of the event; of an entry that has none, its place. */
  readonly eventId: string;
  readonly type: string;
  /** Value of the ordering key; empty when there is none. */
  readonly key: string;
  /** What was in the log. */
  readonly text: string;
}

/** An event that keeps to its contract. */
export interface EventEntry extends Entry {
  readonly kind: 'event';
  readonly event: Envelope<string, object>;
}

/** Something that breaks the contract. */
export interface BrokenEntry extends Entry {
  readonly kind: 'broken';
  readonly error: string;
}

/** An entry that has to be settled. */
export type DecodedEntry = EventEntry | BrokenEntry;

/** An event of a type that the contract does not know: of a newer sender, or of nobody. */
export interface UnknownEntry extends Pick<Entry, 'logId' | 'eventId' | 'type'> {
  readonly kind: 'unknown';
}

/**
 * Reads an entry of the log and checks it against the contract. Undefined for events that this service does not
 * receive, which share the log with those that it does.
 */
export function decodeEntry(
  contract: ConsumerContract,
  place: PartitionPlace,
  [logId, fields]: readonly [id: string, fields: readonly string[]],
): DecodedEntry | UnknownEntry | undefined {
  const type = fieldOf(fields, 't');
  const text = fieldOf(fields, 'e') ?? '';
  if (type === undefined || contract.receives[type]?.sender === place.source) {
    return decodeText(contract, place, { logId, type, text });
  }
  if (contract.sources[place.source]?.includes(type)) return undefined;
  const eventId = identify(place, logId, propertyOf(parse(text), 'event_id'));
  return { kind: 'unknown', logId, eventId, type };
}

/** Checks the text of an event that stands, or stood, at a place of the log. */
export function decodeText(
  contract: ConsumerContract,
  place: PartitionPlace,
  { logId, type, text }: { logId: string; type: string | undefined; text: string },
): DecodedEntry {
  const broken = (error: string, eventId?: unknown, key?: unknown): BrokenEntry => ({
    kind: 'broken',
    logId,
    eventId: identify(place, logId, eventId),
    type: storable(type ?? ''),
    key: typeof key === 'string' ? storable(key) : '',
    text: storable(text),
    error: storable(error),
  });
  if (type === undefined) return broken('The entry has no type of event.');
  const validators = contract.eventValidators[type];
  const descriptor = contract.receives[type];
  if (!validators || !descriptor) return broken(`${contract.name} does not receive ${type}.`);
  const event = parse(text);
  if (event === undefined) return broken('The entry is not JSON.');
  const data: unknown = propertyOf(event, 'data');
  const key = propertyOf(data, descriptor.key);
  const eventId = propertyOf(event, 'event_id');
  const rule = brokenRule(validators.envelope, event);
  if (rule !== undefined) return broken(`The event breaks its contract: ${rule}.`, eventId, key);
  // Handlers store what they are told.
  if (isSuspicious(text) && findJsonFault(event) !== null) {
    return broken(
      'The event holds what cannot be stored: NUL, half a character or __proto__.',
      eventId,
      key,
    );
  }
  // The validator of the envelope has just checked its shape.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const envelope = event as Envelope<string, object>;
  if (envelope.event !== type) {
    return broken(`The entry says ${type}, the event in it ${envelope.event}.`, eventId, key);
  }
  if (typeof key !== 'string') return broken(`${descriptor.key} orders the events.`, eventId);
  const id = identify(place, logId, envelope.event_id);
  return { kind: 'event', logId, eventId: id, type, key, text, event: envelope };
}

/** The first rule that an event breaks. Fields that are not known are those of a sender with a newer contract. */
function brokenRule(validator: Validator, event: unknown): string | undefined {
  if (validator(event)) return undefined;
  const errors = validator.errors ?? [];
  const first = errors.find(({ keyword }) => keyword !== 'additionalProperties');
  if (first) return `${first.instancePath || '/'} ${first.message ?? 'is not valid'}`;
  return errors.length > 0 ? undefined : 'it is not valid';
}

/** Undefined, which JSON cannot say, when the text is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The id that an event says, in lower case as Postgres gives uuids back; the place of one that says none. */
function identify(place: PartitionPlace, logId: string, eventId: unknown): string {
  return isUuid(eventId) ? eventId.toLowerCase() : `${nameOfPlace(place)}/${logId}`;
}

/** A text for Postgres, which takes no NUL: one that nobody can bury would hold up all that comes after it. */
function storable(text: string): string {
  return text.replaceAll('\0', String.raw`\u0000`);
}

function fieldOf(fields: readonly string[], name: string): string | undefined {
  for (let i = 0; i + 1 < fields.length; i += 2) if (fields[i] === name) return fields[i + 1];
  return undefined;
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether an event has an id of its own; a place in the log is none. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && uuid.test(value);
}
