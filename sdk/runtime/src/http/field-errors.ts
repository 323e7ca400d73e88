import type { Violation } from '@fitsync/descriptor';
import { type FieldError, Problem, validationFailed } from '../problem/index.ts';

/** A 400 that lists every field which breaks the contract. */
export function invalidRequest(errors: readonly FieldError[]): Problem {
  const [first] = errors;
  const more = errors.length - 1;
  const rest = more > 0 ? ` And ${more} more: see errors.` : '';
  const detail = first
    ? `${first.path} ${first.message}.${rest}`
    : 'The request breaks the contract.';
  return new Problem(validationFailed, detail, { errors });
}

/**
 * What the validators found, in words for the caller. `toPath` turns the names on the way to a value
 * into the path of the field.
 */
export function toFieldErrors(
  violations: readonly Violation[],
  toPath: (names: readonly string[]) => string,
): FieldError[] {
  const errors = new Map<string, FieldError>();
  for (const violation of violations) {
    if (isEcho(violation, violations)) continue;
    const path = toPath(namesOf(violation));
    const message = describe(violation);
    errors.set(`${path} ${message}`, { path, message });
  }
  return [...errors.values()];
}

/** `body.exercises[0].sets` for `['exercises', '0', 'sets']`. */
export function toBodyPath(names: readonly string[]): string {
  return names.reduce(
    (path, name) => (/^[0-9]+$/.test(name) ? `${path}[${name}]` : `${path}.${name}`),
    'body',
  );
}

/** A choice between schemas reports itself and each of its branches; the branch that was meant is enough. */
function isEcho(violation: Violation, all: readonly Violation[]): boolean {
  const isChoice = violation.keyword === 'anyOf' || violation.keyword === 'oneOf';
  const isNullBranch = violation.keyword === 'type' && violation.params['type'] === 'null';
  if (!isChoice && !isNullBranch) return false;
  return all.some(
    (other) =>
      other !== violation &&
      other.instancePath.startsWith(violation.instancePath) &&
      other.keyword !== 'anyOf' &&
      other.keyword !== 'oneOf' &&
      !(other.keyword === 'type' && other.params['type'] === 'null'),
  );
}

function namesOf({ instancePath, keyword, params }: Violation): string[] {
  const names = instancePath
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (keyword === 'required') names.push(String(params['missingProperty']));
  if (keyword === 'additionalProperties') names.push(String(params['additionalProperty']));
  return names;
}

function describe({ keyword, params, message }: Violation): string {
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties':
      return 'is not a field of this request';
    case 'enum':
      return `must be one of ${[params['allowedValues']].flat().join(', ')}`;
    case 'const':
      return `must be ${JSON.stringify(params['allowedValue'])}`;
    case 'pattern':
      return patterns[String(params['pattern'])] ?? `must match ${String(params['pattern'])}`;
    case 'format':
      return formats[String(params['format'])] ?? `must be a ${String(params['format'])}`;
    default:
      return message ?? `breaks the rule ${keyword}`;
  }
}

const formats: Readonly<Record<string, string>> = {
  date: 'must be a day of the calendar, YYYY-MM-DD',
  'date-time': 'must be an instant, RFC 3339 with its offset',
  email: 'must be an email address',
};

/** The patterns that all contracts share, in words. */
export const patterns: Readonly<Record<string, string>> = {
  '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$': 'must be a UUID in lower case',
  '^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$': 'must match HH:MM:SS',
};
