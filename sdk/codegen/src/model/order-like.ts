import { isRecord } from '../load/index.ts';
import { propertyOrder, sortKeys } from './canonical.ts';
import type { JsonSchema, Schema } from './model.ts';
import { referredKey } from './schema-refs.ts';

/** The same data with the keys of its objects in the order of the schema's properties. */
export function orderLike(
  value: unknown,
  schema: JsonSchema | undefined,
  schemas: ReadonlyMap<string, Schema>,
): unknown {
  const ref = schema?.['$ref'];
  if (typeof ref === 'string') {
    return orderLike(value, schemas.get(referredKey(ref))?.schema, schemas);
  }
  const part = (keyword: string): JsonSchema | undefined => {
    const found = schema?.[keyword];
    return isRecord(found) ? found : undefined;
  };
  if (Array.isArray(value)) return value.map((item) => orderLike(item, part('items'), schemas));
  if (!isRecord(value)) return value;
  const properties = part('properties');
  if (!properties) {
    const option = alternatives(schema).find((candidate) => !('type' in candidate));
    return option ? orderLike(value, option, schemas) : sortKeys(value);
  }
  const rest = part('additionalProperties');
  const names = [...propertyOrder(schema ?? {}), ...Object.keys(value).sort()];
  return Object.fromEntries(
    [...new Set(names)]
      .filter((name) => Object.hasOwn(value, name))
      .map((name) => {
        const own = properties[name];
        return [name, orderLike(value[name], isRecord(own) ? own : rest, schemas)];
      }),
  );
}

/** Of a choice, the first that is a reference gives the order; what is chosen does not change the data. */
function alternatives(schema: JsonSchema | undefined): readonly JsonSchema[] {
  return ['anyOf', 'oneOf', 'allOf'].flatMap((keyword) => {
    const options = schema?.[keyword];
    return Array.isArray(options) ? options.filter(isRecord) : [];
  });
}
