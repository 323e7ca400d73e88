import type { JsonSchema } from '../model/model.ts';
import type { SchemaKind } from './kinds.ts';
import type { SchemaView } from './schema-view.ts';

/** What is different about a value as a whole, in words. */
export interface ValueChange {
  readonly kind: SchemaKind;
  readonly what: string;
  /** The keyword that says so. */
  readonly keyword: string;
}

/** Compares the types; undefined when they are the same. */
export function compareTypes(before: SchemaView, after: SchemaView): ValueChange | undefined {
  const takesMore = [...before.types].every((type) => covers(after.types, type));
  const takesLess = [...after.types].every((type) => covers(before.types, type));
  if (takesMore && takesLess) return undefined;
  const kind = takesMore ? 'type-widened' : takesLess ? 'type-narrowed' : 'type-changed';
  return { kind, what: changed(typeNames(after), typeNames(before)), keyword: 'type' };
}

function covers(types: ReadonlySet<string>, type: string): boolean {
  return types.has(type) || (type === 'integer' && types.has('number'));
}

function typeNames({ types }: SchemaView): string {
  return types.size >= 5 ? 'of any type' : [...types].join(' or ') || 'null';
}

/** Compares whether null is taken. */
export function compareNull(before: SchemaView, after: SchemaView): ValueChange | undefined {
  if (before.nullable === after.nullable) return undefined;
  return after.nullable
    ? { kind: 'null-added', what: 'may be null now', keyword: 'type' }
    : { kind: 'null-removed', what: 'may no longer be null', keyword: 'type' };
}

/** Compares listed values and constants. */
export function* compareListed(before: JsonSchema, after: JsonSchema): Iterable<ValueChange> {
  const was = listedIn(before);
  const is = listedIn(after);
  const keyword = 'const' in after || 'const' in before ? 'const' : 'enum';
  if (was === undefined && is === undefined) return;
  if (was === undefined) {
    yield { kind: 'limit-narrowed', what: `is one of ${listed(is)} now`, keyword };
    return;
  }
  const removed = is === undefined ? [] : was.filter((value) => !is.includes(value));
  const added = is?.filter((value) => !was.includes(value));
  if (removed.length === 0 && added?.length === 0) return;
  if ('const' in before) {
    const now = is === undefined ? 'any value' : listed(is);
    const kind = removed.length > 0 ? 'constant-changed' : 'limit-widened';
    yield { kind, what: changed(now, listed(was)), keyword };
    return;
  }
  if (removed.length > 0) {
    yield { kind: 'values-removed', what: `is never ${listed(removed)} any more`, keyword };
  }
  if (added === undefined) {
    yield { kind: 'values-added', what: `is any value now, was ${listed(was)}`, keyword };
  } else if (added.length > 0) {
    yield { kind: 'values-added', what: `may be ${listed(added)} now`, keyword };
  }
}

/** Listed values as text, which compares by content. */
function listedIn(schema: JsonSchema): readonly string[] | undefined {
  if ('const' in schema) return [JSON.stringify(schema['const'])];
  const values = schema['enum'];
  return Array.isArray(values) ? values.map((value) => JSON.stringify(value)) : undefined;
}

function listed(values: readonly string[] = []): string {
  return values.map((value) => value.replace(/^"(.*)"$/, '$1')).join(', ');
}

const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties'];
const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties'];
const FORMS = ['pattern', 'format'];

/** Keywords that are compared here or that say nothing about values. */
export const comparedKeywords: ReadonlySet<string> = new Set(
  [
    ['type', 'enum', 'const', 'uniqueItems', 'default', LOWER, UPPER, FORMS],
    [
      'properties',
      'required',
      'additionalProperties',
      'items',
      'anyOf',
      'oneOf',
      '$ref',
      'discriminator',
    ],
    ['title', 'description', 'example', 'examples', 'deprecated', '$comment', 'externalDocs'],
  ].flat(2),
);

/** Compares limits, patterns and formats. */
export function* compareLimits(before: JsonSchema, after: JsonSchema): Iterable<ValueChange> {
  for (const keyword of [...LOWER, ...UPPER]) {
    const [was, is] = [before[keyword], after[keyword]];
    if (was === is) continue;
    const none = LOWER.includes(keyword) ? -Infinity : Infinity;
    const grew = numberOr(is, none) > numberOr(was, none);
    const kind = grew === LOWER.includes(keyword) ? 'limit-narrowed' : 'limit-widened';
    yield { kind, what: limitText(keyword, was, is), keyword };
  }
  for (const keyword of FORMS) {
    const [was, is] = [before[keyword], after[keyword]];
    if (was === is) continue;
    const kind =
      was === undefined ? 'limit-narrowed' : is === undefined ? 'limit-widened' : 'schema-changed';
    yield { kind, what: limitText(keyword, was, is), keyword };
  }
  const [wasUnique, isUnique] = [before['uniqueItems'] === true, after['uniqueItems'] === true];
  if (wasUnique !== isUnique) {
    const kind = isUnique ? 'limit-narrowed' : 'limit-widened';
    yield { kind, what: `may${isUnique ? ' not' : ''} repeat items now`, keyword: 'uniqueItems' };
  }
}

function numberOr(value: unknown, other: number): number {
  return typeof value === 'number' ? value : other;
}

function limitText(keyword: string, was: unknown, is: unknown): string {
  if (is === undefined) return `has no ${keyword} any more, was ${JSON.stringify(was)}`;
  const before = was === undefined ? '' : `, was ${JSON.stringify(was)}`;
  return `has ${keyword} ${JSON.stringify(is)} now${before}`;
}

/** Compares what is taken in place of a missing value; a new default changes nothing that was promised. */
export function compareDefault(before: JsonSchema, after: JsonSchema): ValueChange | undefined {
  const { default: was } = before;
  const { default: is } = after;
  if (was === undefined || JSON.stringify(was) === JSON.stringify(is)) return undefined;
  const now = is === undefined ? 'nothing' : JSON.stringify(is);
  return {
    kind: 'default-changed',
    what: `is ${now} when left out, was ${JSON.stringify(was)}`,
    keyword: 'default',
  };
}

function changed(now: string, before: string): string {
  return `is ${now} now, was ${before}`;
}
