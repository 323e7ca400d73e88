import type { Documents } from '../load/index.ts';
import { isRecord, refOf } from '../load/index.ts';
import type { Place } from '../model/place.ts';
import { child, entriesOf, stringsOf } from '../model/place.ts';
import type { SchemaChange } from './change.ts';
import type { ValueChange } from './compare-values.ts';
import {
  comparedKeywords,
  compareDefault,
  compareLimits,
  compareListed,
  compareNull,
  compareTypes,
} from './compare-values.ts';
import { fingerprint } from './fingerprint.ts';
import type { SchemaView } from './schema-view.ts';
import { viewOf } from './schema-view.ts';
import type { Pair, Sides } from './sides.ts';

interface Step extends Pair {
  readonly at: readonly string[];
  /** The pairs around this one: a schema that contains itself is compared once. */
  readonly around: readonly string[];
}

/** Every change between two schemas, in all that they contain and refer to. */
export function compareSchemas(sides: Sides, pair: Pair): readonly SchemaChange[] {
  const { before, after } = pair;
  const [was, is] = [mereReference(before), mereReference(after)];
  if (was === undefined || is === undefined) return compareAll(sides, pair);
  const cache = compared.get(sides) ?? new Map<string, readonly SchemaChange[]>();
  compared.set(sides, cache);
  const key = `${before.path} ${was} ${after.path} ${is}`;
  const changes = cache.get(key) ?? compareAll(sides, pair);
  cache.set(key, changes);
  return changes;
}

// The same few schemas are what hundreds of responses refer to.
const compared = new WeakMap<Sides, Map<string, readonly SchemaChange[]>>();

/** The reference of a schema that is nothing else. */
function mereReference({ value }: Place): string | undefined {
  return isRecord(value) && Object.keys(value).length === 1 ? refOf(value) : undefined;
}

function compareAll(sides: Sides, pair: Pair): readonly SchemaChange[] {
  return [...compare(sides, { ...pair, at: [], around: [] })];
}

function* compare(sides: Sides, step: Step): Iterable<SchemaChange> {
  const before = viewOf(sides.before, step.before);
  const after = viewOf(sides.after, step.after);
  const key = `${nameOf(before.place)} ${nameOf(after.place)}`;
  if (step.around.includes(key)) return;
  const { at } = step;
  const inside = { at, around: [...step.around, key] };

  const named = ({ kind, what, keyword }: ValueChange): SchemaChange => ({
    kind,
    at,
    what,
    place: child(after.place, keyword),
  });
  const nullChange = compareNull(before, after);
  if (nullChange) yield named(nullChange);
  if (before.alternatives.length + after.alternatives.length > 0) {
    yield* compareAlternatives(sides, { before, after, ...inside });
    // What stands beside a choice has its counterpart only beside another choice.
    if (before.alternatives.length === 0 || after.alternatives.length === 0) return;
  }
  const typeChange = compareTypes(before, after);
  if (typeChange) yield named(typeChange);
  // Of what has become something else there is nothing left to compare.
  if (typeChange?.kind === 'type-changed') return;
  const { keywords: was } = before;
  const { keywords: is } = after;
  const defaultChange = compareDefault(was, is);
  if (defaultChange) yield { ...named(defaultChange), absent: true };
  for (const one of [...compareListed(was, is), ...compareLimits(was, is)]) yield named(one);
  yield* compareFields(sides, { before, after, ...inside });
  yield* compareFurther(sides, { before, after, ...inside });
}

interface Views extends Pick<Step, 'at' | 'around'> {
  readonly before: SchemaView;
  readonly after: SchemaView;
}

function* compareFields(sides: Sides, views: Views): Iterable<SchemaChange> {
  const { before, after, at, around } = views;
  const [was, is] = [fieldsIn(before), fieldsIn(after)];
  for (const [name, place] of was.fields) {
    if (!is.fields.has(name)) {
      yield { kind: 'field-removed', at: [...at, name], what: 'is gone', place };
    }
  }
  for (const [name, place] of is.fields) {
    const field = { at: [...at, name], place };
    const old = was.fields.get(name);
    const [mustBe, hadToBe] = [is.required.has(name), was.required.has(name)];
    if (!old) {
      yield mustBe
        ? { kind: 'field-required', ...field, what: 'is new and required', absent: true }
        : { kind: 'field-added', ...field, what: 'is new' };
      continue;
    }
    if (mustBe && !hadToBe) {
      yield { kind: 'field-required', ...field, what: 'is required now', absent: true };
    }
    if (!mustBe && hadToBe) {
      yield { kind: 'field-optional', ...field, what: 'may be missing now' };
    }
    yield* compare(sides, { before: old, after: place, at: field.at, around });
  }
}

function fieldsIn({ place }: SchemaView): {
  readonly fields: ReadonlyMap<string, Place>;
  readonly required: ReadonlySet<string>;
} {
  return {
    fields: new Map(entriesOf(child(place, 'properties'))),
    required: new Set(stringsOf(child(place, 'required'))),
  };
}

/** Compares unknown fields, items, and the keywords that nothing here understands. */
function* compareFurther(sides: Sides, views: Views): Iterable<SchemaChange> {
  const { before, after, at, around } = views;
  if (before.types.has('object') && after.types.has('object')) yield* compareUnknown(sides, views);
  const items = {
    before: child(before.place, 'items'),
    after: child(after.place, 'items'),
  };
  if (items.before.value !== undefined || items.after.value !== undefined) {
    yield* compare(sides, { ...items, at: [...at, '[]'], around });
  }
  const keywords = new Set([...Object.keys(before.keywords), ...Object.keys(after.keywords)]);
  for (const keyword of keywords) {
    if (comparedKeywords.has(keyword) || keyword.startsWith('x-')) continue;
    const [was, is] = [child(before.place, keyword), child(after.place, keyword)];
    if (fingerprint(sides.before, was) === fingerprint(sides.after, is)) continue;
    yield { kind: 'schema-changed', at, what: `has another ${keyword}`, place: is };
  }
}

function* compareUnknown(
  sides: Sides,
  { before, after, at, around }: Views,
): Iterable<SchemaChange> {
  const was = child(before.place, 'additionalProperties');
  const is = child(after.place, 'additionalProperties');
  const field = { at, place: is };
  if (was.value === false && is.value !== false) {
    yield { kind: 'object-opened', ...field, what: 'may have unknown fields now' };
  } else if (was.value !== false && is.value === false) {
    yield { kind: 'object-closed', ...field, what: 'may no longer have unknown fields' };
  } else if (isRecord(was.value) || isRecord(is.value)) {
    yield* compare(sides, { before: was, after: is, at: [...at, '*'], around });
  }
}

/** Pairs alternatives that are the same; of the others, as many as there are on both sides, in their order. */
function* compareAlternatives(sides: Sides, views: Views): Iterable<SchemaChange> {
  const { before, after, at, around } = views;
  const was = alternativesOf(sides.before, before);
  const is = alternativesOf(sides.after, after);
  const gone = was.filter(({ text }) => !is.some((other) => other.text === text));
  const come = is.filter(({ text }) => !was.some((other) => other.text === text));
  if (gone.length === come.length) {
    for (const [index, old] of gone.entries()) {
      const { place } = come[index] ?? old;
      yield* compare(sides, { before: old.place, after: place, at, around });
    }
    return;
  }
  for (const { place, name } of gone) {
    yield { kind: 'alternative-removed', at, what: `can no longer be ${name}`, place };
  }
  for (const { place, name } of come) {
    yield { kind: 'alternative-added', at, what: `can be ${name} now`, place };
  }
}

interface Alternative {
  readonly place: Place;
  readonly name: string;
  readonly text: string;
}

function alternativesOf(
  documents: Documents,
  { alternatives, place }: SchemaView,
): readonly Alternative[] {
  const places = alternatives.length > 0 ? alternatives : [place];
  return places.map((one) => ({
    place: one,
    name: schemaName(documents, one),
    text: fingerprint(documents, one),
  }));
}

/** The name of a schema that is referred to, or what it describes. */
function schemaName(documents: Documents, place: Place): string {
  const ref = refOf(place.value);
  const types = [...viewOf(documents, place).types].join(' or ');
  return ref === undefined ? `another ${types}` : (ref.split('/').at(-1) ?? ref);
}

function nameOf({ path, pointer }: Place): string {
  return `${path}#${pointer}`;
}
