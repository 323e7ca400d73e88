import { isRecord } from '../load/index.ts';
import type { JsonSchema } from './model.ts';

/**
 * The same schema with its keys in an order that does not depend on the order in the file: required
 * properties as `required` lists them, the others by name, everything else by name.
 */
export function canonicalSchema(schema: JsonSchema): JsonSchema {
  const entries = Object.keys(schema)
    .sort()
    .map((key): [string, unknown] => {
      const value = schema[key];
      return [
        key,
        key === 'properties' && isRecord(value) ? properties(schema, value) : canonical(value),
      ];
    });
  return Object.fromEntries(entries);
}

/** The names of an object schema's properties in canonical order. */
export function propertyOrder(schema: JsonSchema): readonly string[] {
  const present = isRecord(schema['properties']) ? Object.keys(schema['properties']).sort() : [];
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  const first = required.filter(
    (name: unknown) => typeof name === 'string' && present.includes(name),
  );
  return [...new Set([...first, ...present])];
}

function properties(schema: JsonSchema, value: JsonSchema): JsonSchema {
  return Object.fromEntries(propertyOrder(schema).map((name) => [name, canonical(value[name])]));
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  return isRecord(value) ? canonicalSchema(value) : value;
}

/** Any data with the keys of its maps sorted. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sortKeys(value[key])]),
  );
}
