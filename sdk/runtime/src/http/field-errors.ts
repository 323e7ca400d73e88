import type { Violation } from '@fitsync/descriptor';
import { type FieldError, Problem, validationFailed } from '../problem/index.ts';
import { meantViolations, type MeantViolation, mostTelling } from '../violations/index.ts';

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
 * What the validators found, in words for the caller, once for each field. `toPath` turns the names on
 * the way to a value into the path of the field.
 */
export function toFieldErrors(
  violations: readonly Violation[],
  toPath: (names: readonly string[]) => string,
): FieldError[] {
  const byPath = Map.groupBy(meantViolations(violations), (one) => toPath(namesOf(one)));
  return [...byPath].flatMap(([path, found]) => {
    const violation = mostTelling(found);
    return violation ? { path, message: describe(violation) } : [];
  });
}

/** `body.exercises[0].sets` for `['exercises', '0', 'sets']`. */
export function toBodyPath(names: readonly string[]): string {
  return names.reduce(
    (path, name) => (/^[0-9]+$/.test(name) ? `${path}[${name}]` : `${path}.${name}`),
    'body',
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

function describe({ keyword, params, message, options }: MeantViolation): string {
  if (options) return describeOptions(options);
  switch (keyword) {
    case 'required':
      return 'is required';
    case 'additionalProperties': {
      const fields = params['allowedProperties'];
      return Array.isArray(fields) && fields.length > 0
        ? `is not one of the fields ${fields.join(', ')}`
        : 'is not a field of this request';
    }
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

function describeOptions(options: readonly Violation[]): string {
  const [first = '', ...others] = new Set(options.map(describe));
  return [first, ...others.map((other) => other.replace(/^must be /, ''))].join(' or ');
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
