import { MatchersV3 } from '@pact-foundation/pact';

const exact = Symbol('exact');

/** A value that has to be exactly this one, because the consumer decides by it. */
export interface Exactly<Value> {
  readonly [exact]: Value;
}

/** Marks a value that has to be exactly this one. */
export function exactly<const Value>(value: Value): Exactly<Value> {
  return { [exact]: value };
}

/**
 * The part of an answer that a consumer reads, as an example: every field of it has to be there, with a value of the
 * same kind. Lists hold one or more items like their first.
 */
export type Reads<Body> = Body extends readonly (infer Item)[]
  ? readonly Reads<Item>[]
  : Body extends object
    ? { readonly [Field in keyof Body]?: Reads<Body[Field]> }
    : Body | Exactly<Body>;

/** The shapes of strings that mean more than text. A text of one of these kinds has to be answered by another of its kind. */
const kinds = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/,
  /^\d{4}-\d{2}-\d{2}$/,
  /^\d{2}:\d{2}:\d{2}$/,
];

/** The same as Pact writes it down: kinds instead of values. */
export function toTemplate(reads: unknown): unknown {
  if (reads === null) return null;
  if (typeof reads === 'string') return textLike(reads);
  if (typeof reads === 'number') return MatchersV3.number(reads);
  if (typeof reads === 'boolean') return MatchersV3.boolean(reads);
  if (Array.isArray(reads)) {
    return reads.length === 0 ? [] : MatchersV3.eachLike(toTemplate(reads[0]));
  }
  if (typeof reads !== 'object') throw new TypeError(`JSON has no ${typeof reads}`);
  if (isExact(reads)) return reads[exact];
  return Object.fromEntries(
    Object.entries(reads).map(([field, value]) => [field, toTemplate(value)]),
  );
}

function textLike(text: string): unknown {
  const kind = kinds.find((kind) => kind.test(text));
  return kind ? MatchersV3.regex(kind, text) : MatchersV3.string(text);
}

/** The same as the values that a mock answers: lists have one item. */
export function toExample(reads: unknown): unknown {
  if (Array.isArray(reads)) return reads.slice(0, 1).map(toExample);
  if (typeof reads !== 'object' || reads === null) return reads;
  if (isExact(reads)) return reads[exact];
  return Object.fromEntries(
    Object.entries(reads).map(([field, value]) => [field, toExample(value)]),
  );
}

function isExact(value: object): value is Exactly<unknown> {
  return exact in value;
}
