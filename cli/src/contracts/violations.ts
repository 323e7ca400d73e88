import type { Validator, Violation } from '@fitsync/descriptor';
import { meantViolations, type MeantViolation, mostTelling } from '@fitsync/runtime/violations';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { shorten } from '../program/shorten.ts';

/** One thing that is wrong with what the user gave. */
export interface InputError {
  /** Dotted: `data.client_id`, `body.exercises.0.sets`. */
  readonly path: string;
  /** The rule that it breaks, in words. */
  readonly rule: string;
  /** What was given; absent when nothing was. */
  readonly given?: unknown;
}

/** The rule that a field breaks which is missing. */
export const isRequired = 'is required';

/**
 * Checks a value and gives everything that is wrong with it, once for each path; paths start with
 * `root`, if there is one.
 */
export function check(validator: Validator, value: unknown, root: string): InputError[] {
  if (validator(value)) return [];
  const byPath = Map.groupBy(meantViolations(validator.errors ?? []), (violation) =>
    toPath(root, keysOf(violation)),
  );
  return [...byPath.values()].flatMap((found) => {
    const violation = mostTelling(found);
    return violation ? toInputError(violation, value, root) : [];
  });
}

/** What is wrong, as a line for people. */
export function describeError({ path, rule, given }: InputError): string {
  return `${path} ${rule}${given === undefined ? '' : `; given: ${shorten(JSON.stringify(given))}`}`;
}

/**
 * The error that refuses input, with every violation and something valid to compare with, which people
 * are shown as `shown`.
 */
export function refuse(
  what: string,
  errors: readonly InputError[],
  example: unknown,
  shown: readonly string[] = indent(example),
): CliError {
  return new CliError(exitCodes.contractViolation, `${what} does not fit the contract`, {
    hints: errors.map(describeError),
    explanation: ['a valid example:', ...shown],
    details: { violations: errors, example },
  });
}

function toInputError(violation: MeantViolation, value: unknown, root: string): InputError {
  const { keyword, params } = violation;
  const keys = keysOf(violation);
  const path = toPath(root, keys);
  if (keyword === 'required') return { path, rule: isRequired };
  const isUnknown = 'additionalProperty' in params || 'unevaluatedProperty' in params;
  return {
    path,
    rule: isUnknown ? 'is not a field' : describeRule(violation),
    given: at(value, keys),
  };
}

/** The way to the field that a violation is about, be it missing or one too many. */
function keysOf({ instancePath, params }: Violation): string[] {
  const keys = instancePath.split('/').slice(1).map(unescapePointer);
  const field =
    params['missingProperty'] ?? params['additionalProperty'] ?? params['unevaluatedProperty'];
  return typeof field === 'string' ? [...keys, field] : keys;
}

function toPath(root: string, keys: readonly string[]): string {
  return [...(root === '' ? [] : [root]), ...keys].join('.') || 'the whole';
}

function describeRule({ keyword, params, message = keyword, options }: MeantViolation): string {
  if (options) return [...new Set(options.map(describeRule))].join(' or ');
  if (keyword === 'enum' && Array.isArray(params['allowedValues'])) {
    return `must be one of ${params['allowedValues'].map((one) => JSON.stringify(one)).join(', ')}`;
  }
  if (keyword === 'const') return `must be ${JSON.stringify(params['allowedValue'])}`;
  return message;
}

function at(value: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return value;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return at(Reflect.get(value, key), rest);
}

function unescapePointer(key: string): string {
  return key.replaceAll('~1', '/').replaceAll('~0', '~');
}

function indent(value: unknown): string[] {
  return JSON.stringify(value, null, 2).split('\n');
}
