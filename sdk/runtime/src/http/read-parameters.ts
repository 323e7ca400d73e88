import type { FieldError } from '../problem/index.ts';
import { invalidRequest, toFieldErrors } from './field-errors.ts';
import type { Route, RouteMatch } from './routes.ts';

/**
 * All path and query parameters by name, in the types of the contract. Throws a 400 that lists every
 * parameter which breaks the contract, is unknown, or is given twice. `lastEventId` is what a browser that comes back to a
 * stream sends in a header: newer than what stands in the URL, which it does not change.
 */
export function readParameters(
  { route, params, query }: RouteMatch,
  lastEventId?: string,
): Record<string, unknown> {
  const errors = query === '' ? [] : addQuery(query, route, params);
  if (lastEventId) params['last_event_id'] = lastEventId;
  const { parameters } = route.validators;
  if (!parameters(params)) {
    const found = toFieldErrors(parameters.errors ?? [], ([name = '', ...rest]) =>
      [placeOf(route, name), name, ...rest].join('.'),
    );
    errors.push(...found.map((error) => explainRepetition(error, params)));
  }
  for (const name in params) {
    const value = params[name];
    if (typeof value === 'string' && value.includes('\0')) {
      errors.push({ path: `${placeOf(route, name)}.${name}`, message: 'must not hold NUL' });
    }
  }
  if (errors.length > 0) throw invalidRequest(errors);
  return params;
}

function addQuery(query: string, route: Route, params: Record<string, unknown>): FieldError[] {
  const errors: FieldError[] = [];
  for (const pair of query.split('&')) {
    if (pair === '') continue;
    const equals = pair.indexOf('=');
    const name = decode(equals === -1 ? pair : pair.slice(0, equals));
    const value = decode(equals === -1 ? '' : pair.slice(equals + 1));
    if (name === null || value === null) {
      errors.push({ path: 'query', message: 'has a % that does not start an escape in UTF-8' });
    } else if (!route.queryNames.has(name)) {
      // This also keeps a query from replacing a parameter of the path.
      errors.push({ path: `query.${name}`, message: describeUnknown(route) });
    } else {
      const before = params[name];
      params[name] = before === undefined ? value : [before, value].flat();
    }
  }
  return errors;
}

function describeUnknown({ queryNames }: Route): string {
  return queryNames.size > 0
    ? `is not one of the parameters ${[...queryNames].join(', ')}`
    : 'is not a parameter of this operation';
}

function decode(text: string): string | null {
  if (!text.includes('%') && !text.includes('+')) return text;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return null;
  }
}

function placeOf(route: Route, name: string): 'query' | 'path' {
  return route.queryNames.has(name) ? 'query' : 'path';
}

/** A parameter that came twice has become an array, which is right only where the contract has one. */
function explainRepetition(error: FieldError, params: Record<string, unknown>): FieldError {
  const name = error.path.slice(error.path.indexOf('.') + 1);
  const isScalar = /^must be (?:string|integer|number|boolean)/.test(error.message);
  return isScalar && Array.isArray(params[name])
    ? { ...error, message: 'must be given only once' }
    : error;
}
