import { isDeepStrictEqual } from 'node:util';
import type { Matcher, RuleSet } from '../pact/pact-file.ts';
import { typeOf } from './schema-node.ts';

type Accepts = (value: unknown, example: unknown, matcher: Matcher) => boolean;

/** What each kind of matcher accepts, as the Pact specification defines it. */
const kinds: Readonly<Record<string, Accepts>> = {
  equality: (value, example) => isDeepStrictEqual(value, example),
  type: (value, example, { min, max }) =>
    typeOf(value) === typeOf(example) &&
    (!Array.isArray(value) || isWithin(value.length, min, max)),
  regex: (value, _example, { regex }) => toRegExp(regex)?.test(toText(value)) ?? false,
  include: (value, _example, { value: part }) => toText(value).includes(String(part)),
  boolean: (value) => typeof value === 'boolean',
  integer: (value) => Number.isInteger(value),
  decimal: (value) => typeof value === 'number' && !Number.isInteger(value),
  number: (value) => typeof value === 'number',
  null: (value) => value === null,
  notEmpty: (value) => value !== null && value !== '',
  // In formats of another language: what is left to say is that they are text.
  date: (value) => typeof value === 'string',
  time: (value) => typeof value === 'string',
  timestamp: (value) => typeof value === 'string',
};

/** Whether it is known what a matcher accepts, and it has what it needs for that. */
export function isKnown({ match, regex }: Matcher): boolean {
  return Object.hasOwn(kinds, match) && (match !== 'regex' || toRegExp(regex) !== undefined);
}

/** Whether matchers that stand for an example accept a value. */
export function accepts({ combine, matchers }: RuleSet, value: unknown, example: unknown): boolean {
  const accepted = matchers.map(
    (matcher) => kinds[matcher.match]?.(value, example, matcher) ?? true,
  );
  return combine === 'OR' ? accepted.some(Boolean) : accepted.every(Boolean);
}

/** The matchers in words: `regex ^a$, or null`. */
export function describeMatchers({ combine, matchers }: RuleSet): string {
  const words = matchers.map(({ match, ...needs }) =>
    [match, ...Object.values(needs).map((need) => JSON.stringify(need))].join(' '),
  );
  return words.join(combine === 'OR' ? ' or ' : ' and ');
}

function isWithin(length: number, min: unknown, max: unknown): boolean {
  return (typeof min !== 'number' || length >= min) && (typeof max !== 'number' || length <= max);
}

/** Matchers compare whole values, numbers as they are written. */
function toRegExp(source: unknown): RegExp | undefined {
  try {
    return new RegExp(`^(?:${String(source)})$`, 'u');
  } catch {
    return undefined;
  }
}

function toText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
