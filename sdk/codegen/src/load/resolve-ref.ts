import { posix } from 'node:path';

import type { Documents } from './diagnostic.ts';
import { parsePointer, valueAt } from './pointer.ts';

/** What a `$ref` leads to. */
export interface Resolved {
  /** The document that holds it. */
  readonly path: string;
  /** Where it stands in that document. */
  readonly pointer: string;
  /** Last segment of the pointer: the name of a schema, message, parameter, … */
  readonly name: string;
  readonly value: unknown;
}

/** The `$ref` of a value, if it is a reference. */
export function refOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return undefined;
  return typeof value.$ref === 'string' ? value.$ref : undefined;
}

/** Where a `$ref` points, whether or not there is anything. */
export function targetOf(fromPath: string, ref: string): { path: string; pointer: string } {
  const [file = '', fragment = ''] = ref.split('#', 2);
  const path = file === '' ? fromPath : posix.join(posix.dirname(fromPath), file);
  return { path, pointer: decodeURIComponent(fragment) };
}

/**
 * Follows a raw `$ref`, into other files and through references to references, to what is finally
 * meant. Undefined when something on the way does not exist, or leads back to itself.
 */
export function resolveRef(
  documents: Documents,
  fromPath: string,
  ref: string,
): Resolved | undefined {
  const seen = new Set<string>();
  let next: { from: string; ref: string } | undefined = { from: fromPath, ref };
  while (next) {
    const { path, pointer } = targetOf(next.from, next.ref);
    const place = `${path}#${pointer}`;
    if (seen.has(place)) return undefined;
    seen.add(place);
    const value = valueAt(documents.get(path)?.value, pointer);
    if (value === undefined) return undefined;
    const further = refOf(value);
    if (further === undefined)
      return { path, pointer, name: parsePointer(pointer).at(-1) ?? '', value };
    next = { from: path, ref: further };
  }
  return undefined;
}

/** The value itself, or what it refers to when it is a reference. */
export function dereference(
  documents: Documents,
  path: string,
  pointer: string,
  value: unknown,
): Resolved | undefined {
  const ref = refOf(value);
  if (ref !== undefined) return resolveRef(documents, path, ref);
  return { path, pointer, name: parsePointer(pointer).at(-1) ?? '', value };
}
