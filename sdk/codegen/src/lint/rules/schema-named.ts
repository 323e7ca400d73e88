import { allows, schemasOf } from '../schema-places.ts';
import type { Rule } from '../rule.ts';

/** Types are named after schemas; an object without a name would get an invented one. */
export const schemaNamed: Rule = {
  name: 'schema-named',
  what: 'Every object has a name: it stands in `components.schemas` and is referred to from everywhere else.',
  *check(contracts) {
    for (const { file, pointer, schema, name } of schemasOf(contracts)) {
      const isObject = allows(schema, 'object') || schema['properties'] !== undefined;
      if (name !== undefined || !isObject) continue;
      yield {
        file,
        pointer,
        message: 'This object has no name.',
        help: 'Move it to `components.schemas` under a name of its own and put a `$ref` here.',
      };
    }
  },
};
