import { isRecord, resolveRef } from '../load/index.ts';
import { canonicalSchema } from './canonical.ts';
import type { JsonSchema, Schema } from './model.ts';
import type { Place, Reading } from './place.ts';
import { child, entriesOf, itemsOf, rootOf } from './place.ts';
import { ownerOf, schemaKeyAt, schemaKeyOf, withModelRefs } from './schema-refs.ts';

const NAME = /^[A-Z][A-Za-z0-9]*$/;

/** All named schemas of all documents by key; reports clashes of names and anonymous objects. */
export function collectSchemas(reading: Reading): ReadonlyMap<string, Schema> {
  const schemas = new Map<string, Schema>();
  // What is shared comes first: a service that takes one of its names is the one to change.
  for (const path of [...reading.documents.keys()].sort(sharedFirst)) {
    const root = rootOf(reading.documents, path);
    const container = path.startsWith('specs/shared/')
      ? child(root, 'schemas')
      : child(root, 'components', 'schemas');
    for (const [name, place] of entriesOf(container)) {
      const schema = readSchema(reading, name, place);
      const other = schema && (schemas.get(schema.key) ?? schemas.get(`common.${name}`));
      if (other) reportClash(reading, name, place, other.place);
      else if (schema) schemas.set(schema.key, schema);
    }
  }
  return new Map([...schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function sharedFirst(a: string, b: string): number {
  return Number(ownerOf(b) === 'common') - Number(ownerOf(a) === 'common');
}

function readSchema(reading: Reading, name: string, place: Place): Schema | undefined {
  const key = schemaKeyAt(place.path, place.pointer);
  if (!isRecord(place.value) || key === undefined) return undefined;
  if (!NAME.test(name)) {
    reading.report(place, {
      code: 'schema-name',
      message: `\`${name}\` cannot be the name of a schema.`,
      help: 'Name it in PascalCase, letters and digits only.',
    });
    return undefined;
  }
  checkParts(reading, place);
  return {
    key,
    name,
    owner: ownerOf(place.path),
    module: place.path.startsWith('specs/events/') ? 'events' : 'schemas',
    schema: canonicalSchema(withModelRefs(place.value, place.path)),
    place,
  };
}

function reportClash({ report }: Reading, name: string, place: Place, other: Place): void {
  report(place, {
    code: 'duplicate-schema',
    message: `\`${name}\` is also defined at ${other.path}#${other.pointer}.`,
    help: 'Refer to the other definition with $ref, or give this one another name.',
  });
}

/** Reports what cannot be named below a schema: objects without a name, references into the middle of a schema. */
export function checkParts(reading: Reading, place: Place): void {
  for (const [key, part] of entriesOf(place)) {
    if (DATA.has(key)) continue;
    if (key === '$ref' && typeof part.value === 'string') checkRef(reading, part, part.value);
    for (const sub of subSchemas(key, part)) {
      if (isRecord(sub.value) && isRecord(sub.value['properties'])) reportAnonymous(reading, sub);
      checkParts(reading, sub);
    }
  }
}

/** Keywords that hold values, not schemas. */
const DATA = new Set(['const', 'default', 'enum', 'example', 'examples', 'required']);

function subSchemas(keyword: string, part: Place): readonly Place[] {
  if (keyword === 'properties' || keyword === 'patternProperties' || keyword === '$defs') {
    return entriesOf(part).map(([, entry]) => entry);
  }
  return Array.isArray(part.value) ? itemsOf(part) : [part];
}

function checkRef({ documents, report }: Reading, place: Place, ref: string): void {
  if (schemaKeyOf(place.path, ref) !== undefined || !resolveRef(documents, place.path, ref)) return;
  report(place, {
    code: 'unnamed-ref',
    message: `\`${ref}\` does not refer to a named schema.`,
    help: 'Refer to an entry of components.schemas, or of schemas in specs/shared.',
  });
}

/** Reports an object schema that has no name. */
function reportAnonymous({ report }: Reading, place: Place): void {
  report(place, {
    code: 'anonymous-schema',
    message: 'This object has no name.',
    help: 'Move it to components.schemas under a name and refer to it with $ref.',
  });
}

/** A schema with the references of the model in canonical order, for places outside components. */
export function inlineSchema(reading: Reading, place: Place): JsonSchema {
  if (!isRecord(place.value)) return {};
  if (isRecord(place.value['properties'])) reportAnonymous(reading, place);
  checkParts(reading, place);
  return canonicalSchema(withModelRefs(place.value, place.path));
}
