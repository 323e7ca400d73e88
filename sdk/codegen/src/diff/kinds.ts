/** Which way a value goes: from caller to service, from service to caller, or from sender to receivers through the log. */
export type Direction = 'request' | 'response' | 'event';

interface Verdict {
  /** What has changed, for the table in `docs/contracts.md`. */
  readonly meaning: string;
  readonly breaking: boolean;
}

function breaking(meaning: string): Verdict {
  return { meaning, breaking: true };
}

function harmless(meaning: string): Verdict {
  return { meaning, breaking: false };
}

/** Changes outside of schemas. */
export const plainKinds = {
  'operation-removed': breaking('An operation is gone.'),
  'operation-added': harmless('There is a new operation.'),
  'operation-renamed': breaking(
    'An operation has another operationId, and so another method in clients.',
  ),
  'operation-moved': breaking('An operation has another method or path.'),
  'operation-deprecated': harmless('An operation is marked `deprecated`.'),
  'role-removed': breaking('Users of a role may no longer call.'),
  'role-added': harmless('Users of another role may call.'),
  'service-removed': breaking('A service may no longer call.'),
  'service-added': harmless('Another service may call: the pair needs a pact.'),
  'sign-in-required': breaking('Callers have to be signed in now.'),
  'sign-in-dropped': harmless('Callers need not be signed in any more.'),
  'sign-in-changed': breaking('Callers show who they are in another way.'),
  'emits-removed': breaking('An operation, or a received event, no longer causes an event.'),
  'emits-added': harmless('An operation, or a received event, may cause another event.'),
  'cache-changed': harmless('`x-cache` is another.'),
  'calls-changed': harmless(
    'What an operation asks on behalf of its users (`x-calls`) is another.',
  ),
  'repetition-refused': breaking('A POST was safe to repeat (`x-safe`) and is no longer.'),
  'repetition-allowed': harmless('A POST is safe to repeat now (`x-safe`).'),
  'parameter-removed': breaking('A parameter is gone: requests with it are refused.'),
  'parameter-added': harmless('There is a new optional parameter.'),
  'parameter-required': breaking('A parameter has to be given now.'),
  'parameter-optional': harmless('A parameter may be left out now.'),
  'request-body-removed': breaking('An operation takes no body any more.'),
  'request-body-added': harmless('An operation takes an optional body now.'),
  'request-body-required': breaking('A body has to be sent now.'),
  'request-body-optional': harmless('The body may be left out now.'),
  'request-media-type-removed': breaking('A media type of the body is no longer taken.'),
  'request-media-type-added': harmless('Another media type of the body is taken.'),
  'response-removed': breaking('A status is no longer answered.'),
  'response-added': harmless('There is another status.'),
  'response-media-type-removed': breaking(
    'A response no longer comes in a media type, or without a body.',
  ),
  'response-media-type-added': harmless(
    'A response may come in another media type, or with a body.',
  ),
  'response-header-removed': breaking('A header of a response is gone.'),
  'response-header-added': harmless('A response has another header.'),
  'response-header-optional': breaking(
    'A header of a response was always there and may be missing now.',
  ),
  'event-removed': breaking('A service no longer sends an event.'),
  'event-added': harmless('A service sends another event.'),
  'event-moved': breaking('The channel of an event has another address.'),
  'event-key-changed': breaking('Another field keeps the events in order (`x-key`).'),
  'event-visibility-changed': harmless(
    'Other users see an event in the stream of the gateway (`x-visible-to`).',
  ),
  'event-media-type-changed': breaking('An event comes in another media type.'),
  'receiver-added': harmless('A service receives an event: the pair needs a pact.'),
  'receiver-removed': harmless('A service no longer receives an event.'),
  'server-changed': breaking('The service listens elsewhere by default.'),
  'problem-removed': breaking('A problem is no longer on the list.'),
  'problem-added': harmless('There is another problem on the list.'),
  'problem-changed': breaking('A problem has another status.'),
} satisfies Record<string, Verdict>;

interface SchemaVerdict {
  readonly meaning: string;
  /** The ways on which it breaks somebody. */
  readonly breaks: readonly Direction[];
  /** It allows fewer values than before. */
  readonly narrows?: true;
}

/**
 * Changes inside a schema. A request breaks when less is accepted than before, a response when more may
 * come; callers pass over fields and listed values that they do not know. Receivers check events: those
 * of before the change are still in the log when they know the new contract, and those of after it reach
 * receivers that know the old one. So an event breaks either way, but for new fields.
 */
export const schemaKinds = {
  'field-removed': { meaning: 'A field is gone.', breaks: ['request', 'response', 'event'] },
  'field-added': { meaning: 'There is a new optional field.', breaks: [] },
  'field-required': {
    meaning: 'A field has to be there, new or not.',
    breaks: ['request', 'event'],
  },
  'field-optional': {
    meaning: 'A field was always there and may be missing now.',
    breaks: ['response', 'event'],
  },
  'null-added': { meaning: 'It may be null now.', breaks: ['response', 'event'] },
  'null-removed': {
    meaning: 'It may no longer be null.',
    breaks: ['request', 'event'],
    narrows: true,
  },
  'type-changed': { meaning: 'It is of another type.', breaks: ['request', 'response', 'event'] },
  'type-widened': { meaning: 'It may be of more types.', breaks: ['response', 'event'] },
  'type-narrowed': {
    meaning: 'It may be of fewer types.',
    breaks: ['request', 'event'],
    narrows: true,
  },
  'values-added': { meaning: 'More values are listed.', breaks: ['event'] },
  'values-removed': {
    meaning: 'Fewer values are listed.',
    breaks: ['request', 'event'],
    narrows: true,
  },
  'constant-changed': {
    meaning: 'It was always one value and is another now.',
    breaks: ['request', 'response', 'event'],
  },
  'limit-widened': {
    meaning: 'A limit, pattern, format or constant allows more, or is gone.',
    breaks: ['response', 'event'],
  },
  'limit-narrowed': {
    meaning: 'A limit, pattern, format or list of values allows less, or is new.',
    breaks: ['request', 'event'],
    narrows: true,
  },
  'object-opened': { meaning: 'An object may have unknown fields now.', breaks: [] },
  'object-closed': {
    meaning: 'An object may no longer have unknown fields.',
    breaks: ['request', 'response', 'event'],
  },
  'alternative-added': { meaning: 'It has another alternative.', breaks: ['response', 'event'] },
  'alternative-removed': {
    meaning: 'An alternative is gone.',
    breaks: ['request', 'event'],
    narrows: true,
  },
  'default-changed': {
    meaning: 'What is taken in place of a missing value is another.',
    breaks: ['request'],
  },
  'schema-changed': {
    meaning: 'It changed in a way whose effect cannot be told.',
    breaks: ['request', 'response', 'event'],
  },
} satisfies Record<string, SchemaVerdict>;

/** Name of a change outside of schemas. */
export type PlainKind = keyof typeof plainKinds;

/** Name of a change inside a schema, whichever way its values go. */
export type SchemaKind = keyof typeof schemaKinds;

/** Name of a change: `operation-removed`, `response-field-removed`. */
export type Kind = PlainKind | `${Direction}-${SchemaKind}`;

/** Whether a change inside a schema breaks somebody. */
export function breaksSchema(direction: Direction, kind: SchemaKind): boolean {
  const { breaks }: SchemaVerdict = schemaKinds[kind];
  return breaks.includes(direction);
}

/**
 * Whether a change breaks nothing but events that are in the log already. No pact says which those are; it
 * says what a receiver expects of events to come, and those keep to the old contract as well.
 */
export function breaksLoggedEvents(direction: Direction, kind: SchemaKind): boolean {
  const { narrows }: SchemaVerdict = schemaKinds[kind];
  return direction === 'event' && narrows === true;
}
