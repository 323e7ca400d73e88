import type { JsonObject } from '../pact/pact-file.ts';
import { type SchemaNode, typesOf, valuesOf } from './schema-node.ts';

/**
 * Values that a contract allows at a place, at the edges of what it allows: of a list, each; of numbers, the smallest,
 * the largest and a fraction; of text in a format, its forms; of an array, the longest. Null is not among them, and
 * neither is text of which nothing is known.
 */
export function sampleValues(node: SchemaNode, example: unknown): readonly unknown[] {
  return node.flatMap((schema) => {
    const values =
      valuesOf(schema) ?? typesOf(schema).flatMap((type) => ofType(type, schema, example));
    return values.filter((value) => value !== null);
  });
}

/** Forms that instants and days take in our contracts. */
const forms: Readonly<Record<string, readonly string[]>> = {
  date: ['2028-02-29'],
  'date-time': ['2028-02-29T23:59:59Z', '2028-02-29T23:59:59.123Z'],
};

function ofType(type: string, schema: JsonObject, example: unknown): readonly unknown[] {
  const { minimum, maximum, maxItems, format } = schema;
  switch (type) {
    case 'boolean':
      return [true, false];
    case 'integer':
      return bounds(minimum, maximum);
    case 'number':
      return [...bounds(minimum, maximum), fractionWithin(minimum, maximum)];
    case 'string':
      return typeof format === 'string' ? (forms[format] ?? []) : [];
    case 'array':
      return typeof maxItems === 'number' && Array.isArray(example)
        ? [Array.from({ length: maxItems }, () => example[0])]
        : [];
    default:
      return [];
  }
}

function bounds(minimum: unknown, maximum: unknown): readonly number[] {
  const found = [minimum, maximum].filter((bound) => typeof bound === 'number');
  return found.length > 0 ? found : [0];
}

function fractionWithin(minimum: unknown, maximum: unknown): number {
  if (typeof minimum === 'number') {
    return typeof maximum === 'number' ? minimum + (maximum - minimum) / Math.PI : minimum + 0.5;
  }
  return typeof maximum === 'number' ? maximum - 0.5 : 0.5;
}
