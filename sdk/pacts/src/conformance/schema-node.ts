import { isObject, valueAt } from '../json.ts';
import type { JsonObject } from '../pact/pact-file.ts';

/** What a contract says of a place: the schemas of which a value there keeps one. None where it says nothing. */
export type SchemaNode = readonly JsonObject[];

const REF = '#/components/schemas/';

/** The alternatives of a schema, with references followed. */
export function schemaNode(document: JsonObject, schema: unknown): SchemaNode {
  if (!isObject(schema)) return [];
  const { $ref: ref, anyOf, oneOf, ...rest } = schema;
  if (typeof ref === 'string') {
    const target = valueAt(document, 'components', 'schemas', ref.slice(REF.length));
    return schemaNode(document, isObject(target) ? { ...target, ...rest } : undefined);
  }
  const alternatives = anyOf ?? oneOf;
  return Array.isArray(alternatives)
    ? alternatives.flatMap((one) => schemaNode(document, one))
    : [schema];
}

/** The JSON types that a schema allows; an integer is a number without a fraction. */
export function typesOf(schema: JsonObject): readonly string[] {
  const { type } = schema;
  if (typeof type === 'string') return [type];
  if (Array.isArray(type)) return type.filter((one) => typeof one === 'string');
  return [...new Set((valuesOf(schema) ?? []).map(typeOf))];
}

/** The values that a schema lists, if it does. */
export function valuesOf(schema: JsonObject): readonly unknown[] | undefined {
  if ('const' in schema) return [schema['const']];
  return Array.isArray(schema['enum']) ? schema['enum'] : undefined;
}

/** Whether null may be there. */
export function allowsNull(node: SchemaNode): boolean {
  return node.some(
    (schema) => typesOf(schema).includes('null') && (valuesOf(schema)?.includes(null) ?? true),
  );
}

/** The JSON type of a value. */
export function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
