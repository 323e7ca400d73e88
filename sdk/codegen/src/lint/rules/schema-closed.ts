import { below } from '../../load/index.ts';
import { isText } from '../fields.ts';
import type { Rule } from '../rule.ts';
import { allows, schemasOf } from '../schema-places.ts';

/** A misspelled field has to be an error, not silence. */
export const schemaClosed: Rule = {
  name: 'schema-closed',
  what: 'Every object says `additionalProperties: false`, or explains in its description why it is open and limits it with `maxProperties`.',
  *check(contracts) {
    for (const { file, pointer, schema } of schemasOf(contracts)) {
      if (!allows(schema, 'object')) continue;
      const { additionalProperties, unevaluatedProperties, description, maxProperties } = schema;
      if (additionalProperties === false || unevaluatedProperties === false) continue;
      if (additionalProperties === undefined) {
        yield {
          file,
          pointer,
          message: 'This object accepts unknown fields.',
          help: 'Add `additionalProperties: false`.',
        };
      } else if (!isText(description) || typeof maxProperties !== 'number') {
        yield {
          file,
          pointer: below(pointer, 'additionalProperties'),
          message: 'This object is open without a reason or a limit.',
          help: 'Say in `description` what else it may hold and add `maxProperties`, or close it with `additionalProperties: false`.',
        };
      }
    }
  },
};
