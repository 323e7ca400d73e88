import type { Diagnostic, Documents } from '../load/index.ts';
import { below, diagnosticAt, isRecord, refOf, resolveRef } from '../load/index.ts';

/** A value together with where it stands. */
export interface Place {
  readonly path: string;
  readonly pointer: string;
  readonly value: unknown;
}

/** Reports something wrong at a place. */
type Report = (place: Place, facts: Pick<Diagnostic, 'code' | 'message' | 'help'>) => void;

/** What reading the specs needs everywhere. */
export interface Reading {
  readonly documents: Documents;
  readonly report: Report;
}

/** Collects what is reported. */
export function createReading(documents: Documents, into: Diagnostic[]): Reading {
  return {
    documents,
    report: ({ path, pointer }, facts) => {
      into.push(diagnosticAt(documents, path, pointer, facts));
    },
  };
}

/** The place one or more steps below; its value is undefined when there is nothing. */
export function child(place: Place, ...segments: readonly string[]): Place {
  let value = place.value;
  for (const segment of segments) {
    value = isRecord(value) && Object.hasOwn(value, segment) ? value[segment] : undefined;
  }
  return { path: place.path, pointer: below(place.pointer, ...segments), value };
}

/** The entries of a map, ordered by key, because the order of YAML keys means nothing. */
export function entriesOf(place: Place): readonly (readonly [key: string, entry: Place])[] {
  if (!isRecord(place.value)) return [];
  return Object.keys(place.value)
    .sort()
    .map((key) => [key, child(place, key)]);
}

/** The items of a list. */
export function itemsOf(place: Place): readonly Place[] {
  if (!Array.isArray(place.value)) return [];
  return place.value.map((value: unknown, index) => ({
    path: place.path,
    pointer: below(place.pointer, index),
    value,
  }));
}

/** The text at a place, without the line end that folded YAML leaves; empty when there is none. */
export function textOf(place: Place): string {
  return typeof place.value === 'string' ? place.value.trim() : '';
}

/** The strings of a list. */
export function stringsOf(place: Place): readonly string[] {
  return itemsOf(place).flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
}

/** The place itself, or where its `$ref` finally leads; undefined when that is nowhere. */
export function follow(documents: Documents, place: Place): Place | undefined {
  const ref = refOf(place.value);
  return ref === undefined ? place : resolveRef(documents, place.path, ref);
}

/** The root of a document. */
export function rootOf(documents: Documents, path: string): Place {
  return { path, pointer: '', value: documents.get(path)?.value };
}
