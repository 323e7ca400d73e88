import type { Rule } from '../rule.ts';
import { allows, schemasOf } from '../schema-places.ts';

/** What has no limit is a way to fill memory and tables. */
export const sizeLimits: Rule = {
  name: 'size-limits',
  what: 'Every string has `maxLength` (unless its values are listed) and every array `maxItems`.',
  *check(contracts) {
    for (const { file, pointer, schema } of schemasOf(contracts)) {
      const listed = schema['enum'] !== undefined || schema['const'] !== undefined;
      if (allows(schema, 'string') && !listed && typeof schema['maxLength'] !== 'number') {
        yield {
          file,
          pointer,
          message: 'This string has no greatest length.',
          help: 'Add `maxLength`.',
        };
      }
      if (allows(schema, 'array') && typeof schema['maxItems'] !== 'number') {
        yield {
          file,
          pointer,
          message: 'This array has no greatest length.',
          help: 'Add `maxItems`.',
        };
      }
    }
  },
};
