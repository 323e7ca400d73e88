import { parametersOf } from '../parameters.ts';
import type { Rule } from '../rule.ts';
import { schemasOf } from '../schema-places.ts';

const snakeCase = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

/** Names go unchanged from here through types to columns. */
export const snakeCaseNames: Rule = {
  name: 'snake-case-names',
  what: 'Properties and parameters in path and query are named in snake_case.',
  *check(contracts) {
    const help = 'Write it in snake_case, such as `client_id`.';
    for (const { file, pointer, property } of schemasOf(contracts)) {
      if (property === undefined || snakeCase.test(property)) continue;
      yield { file, pointer, message: `The property \`${property}\` is not in snake_case.`, help };
    }
    for (const { file, pointer, name, in: location } of parametersOf(contracts)) {
      if (!['path', 'query'].includes(location) || snakeCase.test(name)) continue;
      yield { file, pointer, message: `The parameter \`${name}\` is not in snake_case.`, help };
    }
  },
};
