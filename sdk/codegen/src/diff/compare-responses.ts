import type { Operation } from '../lint/http-operations.ts';
import type { Place } from '../model/place.ts';
import { child, entriesOf, follow } from '../model/place.ts';
import type { Change, Subject } from './change.ts';
import { carriedChange, changeOf } from './change.ts';
import { compareContents } from './compare-contents.ts';
import { compareSchemas } from './compare-schemas.ts';
import { byKey, pairUp } from './pair-up.ts';
import type { OperationPair, Pair, Sides } from './sides.ts';

interface Response {
  readonly status: string;
  readonly place: Place;
}

/** Compares what an operation answers. */
export function* compareResponses(
  sides: Sides,
  subject: Subject,
  { before, after }: OperationPair,
): Iterable<Change> {
  const keyOf = ({ status }: Response): string => status;
  const paired = pairUp(byKey(responsesOf(before), keyOf), byKey(responsesOf(after), keyOf));
  for (const { status, place } of paired.removed) {
    const use = { path: ['response', status] };
    yield changeOf(subject, 'response-removed', {
      what: `answers no ${status} any more`,
      place,
      use,
    });
  }
  for (const { status, place } of paired.added) {
    yield changeOf(subject, 'response-added', { what: `may answer ${status} now`, place });
  }
  for (const pair of paired.both) {
    const places = { before: pair.before.place, after: pair.after.place };
    const { status } = pair.after;
    yield* compareHeaders(sides, subject, status, places);
    yield* compareBodies(sides, subject, status, places);
  }
}

function responsesOf({ responses }: Operation): readonly Response[] {
  return responses.flatMap(({ status, target }) => (target ? { status, place: target } : []));
}

function* compareBodies(
  sides: Sides,
  subject: Subject,
  status: string,
  places: Pair,
): Iterable<Change> {
  const contents = compareContents(places);
  const part = `response ${status}`;
  for (const { mediaType, place } of contents.removed) {
    yield changeOf(subject, 'response-media-type-removed', {
      part,
      what: `is no ${mediaType} any more`,
      place,
      use: { path: ['response', status, 'type'], value: mediaType },
    });
  }
  for (const { mediaType, place } of contents.added) {
    const what = `may be ${mediaType} now`;
    yield changeOf(subject, 'response-media-type-added', { part, what, place });
  }
  const path = ['response', status, 'body'];
  const carrier = { subject, direction: 'response', part, label: '', path } as const;
  for (const change of contents.changes(sides)) yield carriedChange(carrier, change);
}

function* compareHeaders(
  sides: Sides,
  subject: Subject,
  status: string,
  places: Pair,
): Iterable<Change> {
  const part = `response ${status}`;
  const paired = pairUp(
    headersOf(sides.before, places.before),
    headersOf(sides.after, places.after),
  );
  for (const { label, place, path } of paired.removed) {
    const use = { path: ['response', status, ...path] };
    yield changeOf(subject, 'response-header-removed', {
      part,
      what: `${label} is gone`,
      place,
      use,
    });
  }
  for (const { label, place } of paired.added) {
    yield changeOf(subject, 'response-header-added', { part, what: `${label} is new`, place });
  }
  for (const pair of paired.both) {
    const { label, place } = pair.after;
    const path = ['response', status, ...pair.after.path];
    if (isRequired(pair.before.place) && !isRequired(place)) {
      const what = `${label} may be missing now`;
      yield changeOf(subject, 'response-header-optional', { part, what, place, use: { path } });
    }
    const schemas = { before: child(pair.before.place, 'schema'), after: child(place, 'schema') };
    const carrier = { subject, direction: 'response', part, label, path } as const;
    for (const change of compareSchemas(sides, schemas)) yield carriedChange(carrier, change);
  }
}

interface Header {
  readonly label: string;
  readonly path: readonly string[];
  readonly place: Place;
}

function headersOf(documents: Sides['before'], response: Place): ReadonlyMap<string, Header> {
  return byKey(
    entriesOf(child(response, 'headers')).map(([name, written]) => ({
      label: `header.${name.toLowerCase()}`,
      path: ['header', name.toLowerCase()],
      place: follow(documents, written) ?? written,
    })),
    ({ label }: Header) => label,
  );
}

function isRequired(header: Place): boolean {
  return child(header, 'required').value === true;
}
