import { below } from '../../load/index.ts';
import { entriesOf } from '../fields.ts';
import { patternRisk } from '../pattern-risk.ts';
import type { Rule } from '../rule.ts';
import { schemasOf } from '../schema-places.ts';

/** A pattern that backtracks lets one short request occupy a service for minutes. */
export const safePattern: Rule = {
  name: 'safe-pattern',
  what: 'No pattern can be made to backtrack: each is matched in linear time, whatever the input.',
  *check(contracts) {
    for (const { file, pointer, schema } of schemasOf(contracts)) {
      const { pattern: own } = schema;
      const patterns = entriesOf(schema['patternProperties']).map(([pattern]) => ({
        pattern,
        at: below(pointer, 'patternProperties', pattern),
      }));
      if (typeof own === 'string') patterns.push({ pattern: own, at: below(pointer, 'pattern') });
      for (const { at, pattern } of patterns) {
        const risk = patternRisk(pattern);
        if (risk === undefined) continue;
        yield {
          file,
          pointer: at,
          message: `The pattern \`${pattern}\` ${risk}.`,
          help: 'Anchor it with ^ and $, and let no two repeated parts match the same characters.',
        };
      }
    }
  },
};
