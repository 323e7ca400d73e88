import type { ClientRequest } from '../request.ts';

/** Path and query of a request, encoded. Of a list in the query each value is a pair of its own. */
export function toTarget({ operation, path, query }: ClientRequest): string {
  let target = operation.path;
  // A value that is encoded has no braces, so none is taken for the place of another.
  for (const [name, value] of Object.entries(path)) {
    target = target.replace(`{${name}}`, () => encode(value));
  }
  let separator = '?';
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      target += `${separator}${encode(name)}=${encode(one)}`;
      separator = '&';
    }
  }
  return target;
}

function encode(value: unknown): string {
  return encodeURIComponent(String(value));
}
