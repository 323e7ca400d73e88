import { isRecord, parsePointer, targetOf } from '../load/index.ts';
import type { JsonSchema } from './model.ts';

const PREFIX = '#/components/schemas/';

/** The service that a spec file belongs to, or `common` for what is shared. */
export function ownerOf(path: string): string {
  const [, folder = '', file = ''] = path.split('/');
  return folder === 'shared' ? 'common' : (file.split('.')[0] ?? '');
}

/** Key of the named schema at a place; undefined where no named schema can stand. */
export function schemaKeyAt(path: string, pointer: string): string | undefined {
  const segments = parsePointer(pointer);
  const names = path.startsWith('specs/shared/') ? ['schemas'] : ['components', 'schemas'];
  if (segments.length !== names.length + 1) return undefined;
  if (!names.every((name, index) => segments[index] === name)) return undefined;
  return `${ownerOf(path)}.${segments.at(-1) ?? ''}`;
}

/** Key of the schema that a raw `$ref` names; it is not followed further, so that names survive. */
export function schemaKeyOf(fromPath: string, ref: string): string | undefined {
  const { path, pointer } = targetOf(fromPath, ref);
  return schemaKeyAt(path, pointer);
}

/** A reference to a schema of the model. */
export function referTo(key: string): { readonly $ref: string } {
  return { $ref: PREFIX + key };
}

/** The key inside a reference of the model. */
export function referredKey(ref: string): string {
  return ref.slice(PREFIX.length);
}

/** The schema with each raw `$ref` replaced by one of the model; refs it cannot name stay. */
export function withModelRefs(schema: JsonSchema, fromPath: string): JsonSchema {
  return mapRefs(schema, (ref) => {
    const key = schemaKeyOf(fromPath, ref);
    return key === undefined ? ref : referTo(key).$ref;
  });
}

/** The schema with every `$ref` replaced. */
function mapRefs(schema: JsonSchema, replace: (ref: string) => string): JsonSchema {
  const map = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(map);
    return isRecord(value) ? mapRefs(value, replace) : value;
  };
  return Object.fromEntries(
    Object.entries(schema).map(([key, entry]) =>
      key === '$ref' && typeof entry === 'string' ? [key, replace(entry)] : [key, map(entry)],
    ),
  );
}

/** Keys of all schemas that a schema of the model refers to directly. */
export function keysIn(schema: JsonSchema): ReadonlySet<string> {
  const keys = new Set<string>();
  mapRefs(schema, (ref) => {
    keys.add(referredKey(ref));
    return ref;
  });
  return keys;
}
