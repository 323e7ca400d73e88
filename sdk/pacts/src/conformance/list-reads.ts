import { entriesOf, isObject, valueAt } from '../json.ts';
import type { JsonObject } from '../pact/pact-file.ts';
import type { Step } from './body-path.ts';
import { schemaNode, type SchemaNode, typesOf, valuesOf } from './schema-node.ts';

/** A part of a body that the consumer expects, and what the contract says of it. */
export interface Read {
  /** The way to it from the whole body. */
  readonly steps: readonly Step[];
  /** The example. */
  readonly value: unknown;
  readonly node: SchemaNode;
  /** The contract lets it be absent. */
  readonly optional: boolean;
}

/** Every part of an expected body. What the contract does not know at all has an empty node. */
export function listReads(document: JsonObject, schema: unknown, body: unknown): readonly Read[] {
  return readsBelow(document, {
    steps: [],
    value: body,
    node: schemaNode(document, schema),
    optional: false,
  });
}

function readsBelow(document: JsonObject, read: Read): readonly Read[] {
  const { steps, value, node } = read;
  if (Array.isArray(value)) {
    const items = node.flatMap((schema) => schemaNode(document, schema['items']));
    const elements = value.map((element: unknown, index) => ({
      steps: [...steps, index],
      value: element,
      node: items,
      optional: false,
    }));
    return [read, ...elements.flatMap((element) => readsBelow(document, element))];
  }
  const alternatives = alternativesFor(node, value);
  const properties = entriesOf(value).map(([name, property]) => {
    const schemas = alternatives.flatMap((schema) => propertySchema(schema, name));
    return {
      steps: [...steps, name],
      value: property,
      node: schemas.flatMap((schema) => schemaNode(document, schema)),
      // What is not declared at all is not optional, but wrong; the comparison with the documents tells of it.
      optional: schemas.length > 0 && alternatives.some((schema) => !requires(schema, name)),
    };
  });
  return [read, ...properties.flatMap((property) => readsBelow(document, property))];
}

/** The kinds of objects that the value can be: constants, such as the name of an event, tell them apart. */
function alternativesFor(node: SchemaNode, value: unknown): SchemaNode {
  return node.filter(
    (schema) =>
      typesOf(schema).includes('object') &&
      entriesOf(schema['properties']).every(([name, property]) => {
        const allowed = isObject(property) ? valuesOf(property) : undefined;
        const found = valueAt(value, name);
        return found === undefined || (allowed?.includes(found) ?? true);
      }),
  );
}

function propertySchema(schema: JsonObject, name: string): readonly unknown[] {
  const declared = valueAt(schema, 'properties', name);
  if (declared !== undefined) return [declared];
  const { additionalProperties: others = true } = schema;
  if (others === false) return [];
  return [isObject(others) ? others : {}];
}

function requires({ required }: JsonObject, name: string): boolean {
  return Array.isArray(required) && required.includes(name);
}
