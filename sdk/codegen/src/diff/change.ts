import { below } from '../load/index.ts';
import type { Place } from '../model/place.ts';
import type { Direction, Kind, PlainKind, SchemaKind } from './kinds.ts';
import { breaksLoggedEvents, breaksSchema, plainKinds } from './kinds.ts';

/** Whom a change concerns: what an interaction of a pact has to do for the change to break it. */
export interface Use {
  /** Names of the operation, before and after; the interaction is one of it. */
  readonly operations?: readonly string[];
  /** The event that the interaction is about. */
  readonly event?: string;
  /** What the interaction has: `['request', 'body', 'notes']`, `['response', '200', 'body']`; all have `[]`. */
  readonly path: readonly string[];
  /** It is concerned because it has the parent of the path, but not the path. */
  readonly absent?: true;
  /** It is concerned when it has this value there. */
  readonly value?: string;
  /** The only consumers that can be concerned. */
  readonly consumers?: readonly string[];
  /** Consumers that cannot be concerned. */
  readonly exceptConsumers?: readonly string[];
}

/** One change of the contracts. */
export interface Change {
  /** Stable name of what happened, from the table in `docs/contracts.md`. */
  readonly kind: Kind;
  readonly breaking: boolean;
  /** The service whose contract changed; `shared` for what all have in common. */
  readonly service: string;
  /** The document whose version speaks for the change. */
  readonly document: string;
  /** The operation or event; empty for what concerns the whole document. */
  readonly subject: string;
  /** The response that it is about: `response 200`. Empty for everything else. */
  readonly part: string;
  /** What changed there, as a phrase: `data.notes is gone`. */
  readonly what: string;
  /** Where it is written, or was. */
  readonly file: string;
  /** JSON pointer inside the file. */
  readonly pointer: string;
  readonly use: Use;
}

/** What all changes of an operation, an event or a document have in common. */
export interface Subject {
  readonly service: string;
  readonly document: string;
  readonly name: string;
  readonly use: Pick<Use, 'operations' | 'event'>;
}

/** A value of an operation or event that a schema describes. */
export interface Carrier {
  readonly subject: Subject;
  readonly direction: Direction;
  readonly part: string;
  /** What stands before the names of fields: `body`, `query.limit`; empty when they stand alone. */
  readonly label: string;
  /** Where interactions have it. */
  readonly path: readonly string[];
}

/** A change inside a schema, seen from the schema. */
export interface SchemaChange {
  readonly kind: SchemaKind;
  /** Fields on the way; `[]` is any item of a list, `*` any field. */
  readonly at: readonly string[];
  /** As in {@link Change}, without the name of the field. */
  readonly what: string;
  readonly place: Place;
  /** It concerns those who do not have the field. */
  readonly absent?: true;
}

/** A change outside of schemas. */
export function changeOf(
  subject: Subject,
  kind: PlainKind,
  facts: Pick<Change, 'what'> & {
    readonly place: Pick<Place, 'path' | 'pointer'>;
    readonly part?: string;
    readonly use?: Partial<Use>;
  },
): Change {
  const { what, place, part = '', use } = facts;
  return {
    kind,
    breaking: plainKinds[kind].breaking,
    service: subject.service,
    document: subject.document,
    subject: subject.name,
    part,
    what,
    file: place.path,
    pointer: place.pointer,
    use: { path: [], ...subject.use, ...use },
  };
}

/** A change inside the schema of a value. */
export function carriedChange(carrier: Carrier, change: SchemaChange): Change {
  const { subject, direction, part, label, path } = carrier;
  const { kind, at, what, place, absent } = change;
  return {
    kind: `${direction}-${kind}`,
    breaking: breaksSchema(direction, kind),
    service: subject.service,
    document: subject.document,
    subject: subject.name,
    part,
    what: `${nameOf(label, at)} ${what}`,
    file: place.path,
    pointer: place.pointer,
    use: {
      ...subject.use,
      path: [...path, ...at],
      ...(absent && { absent }),
      ...(breaksLoggedEvents(direction, kind) && { consumers: [] }),
    },
  };
}

/** The place one or more steps below another, whether or not there is anything. */
export function placeBelow(
  { path, pointer }: Pick<Place, 'path' | 'pointer'>,
  ...segments: readonly string[]
): Pick<Place, 'path' | 'pointer'> {
  return { path, pointer: below(pointer, ...segments) };
}

function nameOf(label: string, at: readonly string[]): string {
  const name = at.reduce(
    (text, segment) => (segment === '[]' ? `${text}[]` : `${text}.${segment}`),
    label,
  );
  return name.replace(/^\./, '') || 'the body';
}
